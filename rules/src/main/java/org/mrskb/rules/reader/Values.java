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
    String text = unquoted(printed.strip());
    if (text.isEmpty() || isCut(text) || isMasked(text)) {
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

  /** Whether a console left out the end or the middle. */
  static boolean isCut(String text) {
    boolean word = text.indexOf(' ') < 0;
    return text.endsWith("...")
        || text.endsWith("\u2026")
        || (text.startsWith(MapiNames.FAMILY) && !MapiNames.isWhole(text))
        || (word && (text.contains("...") || text.indexOf('\u2026') >= 0));
  }

  /** Whether the user masked the value; sentences are kept. */
  static boolean isMasked(String text) {
    return text.indexOf(' ') < 0
        && (text.contains("***")
            || text.toLowerCase(Locale.ROOT).contains("xxxx")
            || text.contains("\u2588\u2588")
            || text.equals("[redacted]")
            || text.equals("<redacted>"));
  }

  static String unquoted(String text) {
    if (text.length() >= 2) {
      char first = text.charAt(0);
      char last = text.charAt(text.length() - 1);
      if ((first == '"' || first == '\'') && first == last) {
        return text.substring(1, text.length() - 1).strip();
      }
    }
    return text;
  }

  /** A whole number, with the separators of any locale; dates and parts of words are none. */
  static Integer integer(String text) {
    Long value = whole(text);
    return value == null || value > Integer.MAX_VALUE || value < Integer.MIN_VALUE
        ? null
        : Integer.valueOf(value.intValue());
  }

  static Long whole(String text) {
    int i = text.startsWith("-") ? 1 : 0;
    StringBuilder digits = new StringBuilder(text.substring(0, i));
    int group = 0;
    boolean grouped = false;
    while (i < text.length() && digits.length() < 19) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
        group++;
      } else if (",.'\u00a0\u202f".indexOf(c) >= 0
          && group > 0
          && (grouped ? group == 3 : group <= 3)
          && threeDigits(text, i + 1)) {
        grouped = true;
        group = 0;
      } else {
        break;
      }
      i++;
    }
    boolean ends =
        i >= text.length()
            || Character.isWhitespace(text.charAt(i))
            || ",;)%".indexOf(text.charAt(i)) >= 0
            || (text.charAt(i) == '.'
                && (i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1))));
    boolean number = group > 0 && ends && (!grouped || group == 3);
    return number ? Long.valueOf(digits.toString()) : null;
  }

  private static boolean threeDigits(String text, int from) {
    for (int i = from; i < from + 3; i++) {
      if (i >= text.length() || !Character.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return from + 3 >= text.length() || !Character.isDigit(text.charAt(from + 3));
  }

  /** {@code Version 15.2 (Build 595.3)} as {@code 15.2.595.3}. */
  static String build(String text) {
    StringBuilder numbers = new StringBuilder();
    int parts = 0;
    for (int i = 0; i < text.length() && parts < 4; i++) {
      int start = i;
      while (i < text.length() && Character.isDigit(text.charAt(i))) {
        i++;
      }
      if (i > start) {
        if (i - start > 6) {
          return null;
        }
        numbers.append(parts == 0 ? "" : ".").append(Integer.parseInt(text.substring(start, i)));
        parts++;
      }
    }
    return parts == 4 ? numbers.toString() : null;
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
    boolean plain = open < 0 && whole(number) == null;
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

  /** How many entries a list in braces shows; -1 if it is none or a console left some out. */
  static int count(String text) {
    if (text.length() < 2 || text.charAt(0) != '{' || !text.endsWith("}")) {
      return -1;
    }
    String inner = text.substring(1, text.length() - 1).strip();
    if (inner.isEmpty()) {
      return 0;
    }
    return inner.endsWith("...") || inner.endsWith("\u2026") || inner.indexOf('{') >= 0
        ? -1
        : inner.split(", ", -1).length;
  }

  /** The entries; null if all are numbers, which stand for names that nobody printed. */
  static List<String> list(String text) {
    String inner =
        text.startsWith("{") && text.endsWith("}") ? text.substring(1, text.length() - 1) : text;
    List<String> values = new ArrayList<>();
    boolean numbers = true;
    for (String part : inner.split(",", -1)) {
      String value = part.strip();
      if (!value.isEmpty() && !value.equals("...") && !value.equals("\u2026")) {
        values.add(value);
        numbers &= whole(value) != null;
      }
    }
    return numbers && !values.isEmpty() ? null : List.copyOf(values);
  }
}
