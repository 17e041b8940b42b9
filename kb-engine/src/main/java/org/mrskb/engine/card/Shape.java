package org.mrskb.engine.card;

/**
 * The strict grammar of a value that may go from a paste into a command. What does not fit stays a
 * placeholder. Only ASCII passes, so look-alike letters and direction marks never do.
 */
public enum Shape {
  /** A DNS or computer name: letters, digits, hyphens and dots. */
  HOST(253) {
    @Override
    boolean allows(String value) {
      return only(value, ".-") && isAlphanumeric(value.charAt(0)) && isAlphanumeric(last(value));
    }
  },
  /** Eight, four, four, four and twelve hexadecimal digits. */
  GUID(36) {
    @Override
    boolean allows(String value) {
      if (value.length() != 36) {
        return false;
      }
      for (int i = 0; i < 36; i++) {
        boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
        if (hyphen
            ? value.charAt(i) != '-'
            : Character.digit(value.charAt(i), 16) < 0 || value.charAt(i) > 'f') {
          return false;
        }
      }
      return true;
    }
  },
  /** A mail address of letters, digits and {@code . _ % + -}. */
  SMTP(254) {
    @Override
    boolean allows(String value) {
      int at = value.indexOf('@');
      return at > 0
          && at == value.lastIndexOf('@')
          && at < value.length() - 1
          && only(value.substring(0, at), "._%+-")
          && HOST.accepts(value.substring(at + 1));
    }
  },
  /** A short name: letters, digits, blanks and {@code . _ -}. */
  NAME(64) {
    @Override
    boolean allows(String value) {
      return only(value, " ._-") && isAlphanumeric(value.charAt(0)) && isAlphanumeric(last(value));
    }
  },
  /**
   * A legacy distinguished name, {@code /o=…/cn=…}. Quotes, back-ticks, dollar signs and everything
   * else that means something to a shell inside quotes are refused.
   */
  X500(512) {
    @Override
    boolean allows(String value) {
      return value.regionMatches(true, 0, "/o=", 0, 3)
          && value.indexOf("=", 3) > 0
          && only(value, " /=()_.,@+-")
          && last(value) != ' ';
    }
  },
  /** Digits. */
  NUMBER(18) {
    @Override
    boolean allows(String value) {
      return value.chars().allMatch(c -> c >= '0' && c <= '9');
    }
  },
  /** Printable ASCII, always put between single quotes. */
  TEXT(512) {
    @Override
    boolean allows(String value) {
      return value.chars().allMatch(c -> c >= ' ' && c < 127);
    }
  };

  private final int longest;

  Shape(int longest) {
    this.longest = longest;
  }

  abstract boolean allows(String value);

  public boolean accepts(String value) {
    return !value.isEmpty() && value.length() <= longest && allows(value);
  }

  /** Whether a value of this shape means the same inside double quotes. */
  public boolean isPlain() {
    return this != TEXT;
  }

  private static boolean only(String value, String besides) {
    return value.chars().allMatch(c -> isAlphanumeric((char) c) || besides.indexOf(c) >= 0);
  }

  private static boolean isAlphanumeric(char c) {
    return c < 128 && Character.isLetterOrDigit(c);
  }

  private static char last(String value) {
    return value.charAt(value.length() - 1);
  }
}
