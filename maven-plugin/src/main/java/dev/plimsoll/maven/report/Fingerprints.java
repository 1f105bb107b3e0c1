package dev.plimsoll.maven.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Names findings without their position, so that a line added above changes no name. Equal findings
 * in one element are numbered in the order of the file.
 */
final class Fingerprints {
  private static final Pattern LINE_NUMBERS = Pattern.compile("(?<=\\.java)(:\\d+)+");
  private static final int LENGTH = 32;

  private final Map<String, Integer> seen = new HashMap<>();

  String next(Finding finding) {
    String message = LINE_NUMBERS.matcher(finding.message()).replaceAll("");
    String hash = hash(finding.check() + '\0' + finding.element() + '\0' + message);
    return hash + ":" + seen.merge(hash, 1, Integer::sum);
  }

  private static String hash(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
