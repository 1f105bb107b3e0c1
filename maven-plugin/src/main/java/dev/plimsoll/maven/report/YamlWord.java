package dev.plimsoll.maven.report;

import org.snakeyaml.engine.v2.nodes.Node;

/** A word in a list of a YAML file, and where it stands. */
record YamlWord(String text, Node node) {}
