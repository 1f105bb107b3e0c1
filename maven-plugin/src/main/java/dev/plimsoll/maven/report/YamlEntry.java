package dev.plimsoll.maven.report;

import org.snakeyaml.engine.v2.nodes.Node;

/** A key with its value, and where both are written. */
record YamlEntry(String key, Node keyNode, Node value) {}
