package org.mrskb.rules.reader;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Converts printed values to the types of fields. What is elided, empty or malformed is null: not
 * told.
 */
final class Values {
  private Values() {}

  static Object convert(String printed, RecordComponent component) {
    String text = printed.strip();
    if (text.isEmpty() || text.endsWith("...") || text.endsWith("\u2026")) {
      return null;
    }
    Class<?> type = component.getType();
    if (type == Boolean.class) {
      return bool(text);
    }
    if (type == Integer.class) {
      return integer(text);
    }
    if (type == Long.class) {
      return bytes(text);
    }
    if (type.isEnum()) {
      return constant(type, text);
    }
    if (type == List.class && component.getGenericType() instanceof ParameterizedType) {
      return list(text);
    }
    return text;
  }

  /** The first word decides: what a chat puts behind it does not matter. */
  static Boolean bool(String text) {
    String word =
        text.substring(0, Text.endOfWord(text, text.startsWith("$") ? 1 : 0))
            .toLowerCase(Locale.ROOT);
    return switch (word) {
      case "true", "$true" -> Boolean.TRUE;
      case "false", "$false" -> Boolean.FALSE;
      default -> null;
    };
  }

  static Integer integer(String text) {
    int end = text.startsWith("-") ? 1 : 0;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    try {
      return Integer.valueOf(text.substring(0, end));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /**
   * Sizes: the byte count in parentheses is the safe number, whatever the separators of the locale.
   */
  static Long bytes(String text) {
    int open = text.indexOf('(');
    int close = text.indexOf(')', Math.max(0, open));
    String number = open >= 0 && close > open ? text.substring(open + 1, close) : text;
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
      }
    }
    boolean plain = open < 0 && digits.length() != number.length();
    return digits.isEmpty() || digits.length() > 18 || plain
        ? null
        : Long.valueOf(digits.toString());
  }

  private static Object constant(Class<?> type, String text) {
    for (Object constant : type.getEnumConstants()) {
      if (constant.toString().replace("_", "").equalsIgnoreCase(text.replace(" ", ""))) {
        return constant;
      }
    }
    return null;
  }

  static List<String> list(String text) {
    String inner =
        text.startsWith("{") && text.endsWith("}") ? text.substring(1, text.length() - 1) : text;
    List<String> values = new ArrayList<>();
    for (String part : inner.split(",", -1)) {
      if (!part.isBlank()) {
        values.add(part.strip());
      }
    }
    return List.copyOf(values);
  }
}
