package org.mrskb.slack.store;

/** What errors of the same kind have in common: the words without numbers, names and ids. */
final class Shape {
  private static final int LONGEST = 160;

  private Shape() {}

  static String of(String line) {
    StringBuilder shape = new StringBuilder();
    for (String word : line.strip().split("\\s+", -1)) {
      boolean particular =
          word.chars().anyMatch(c -> c >= '0' && c <= '9')
              || word.indexOf('@') >= 0
              || word.indexOf('\\') >= 0
              || word.startsWith("'")
              || word.contains("://");
      String part = particular && !word.startsWith("0x") ? "#" : word;
      if (!(part.equals("#") && shape.toString().endsWith("#"))) {
        shape.append(shape.isEmpty() ? "" : " ").append(part);
      }
      if (shape.length() >= LONGEST) {
        return shape.substring(0, LONGEST);
      }
    }
    return shape.toString();
  }
}
