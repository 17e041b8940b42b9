package org.mrskb.rules.reader;

import java.util.ArrayList;
import java.util.List;
import org.mrskb.engine.paste.Draft;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Span;
import org.mrskb.rules.fact.PowerShellError;

/**
 * The head of an error of the REST module: {@code Ex6F9304|Microsoft.….ManagementObjectNotFound
 * Exception|The operation …}.
 *
 * @param code before the first bar
 * @param type without namespace
 * @param at place in the squeezed text
 * @param words place in the text
 */
record RestError(String code, String type, int at, Span words) {
  private static final int LONGEST_TYPE = 200;
  private static final int MOST = 500;

  static List<RestError> find(Paste paste) {
    String s = paste.squeezed().chars();
    List<RestError> found = new ArrayList<>();
    for (int bar = s.indexOf('|'); bar >= 0 && found.size() < MOST; bar = s.indexOf('|', bar + 1)) {
      int start = bar;
      while (bar - start < 8 && start > 0 && Character.digit(s.charAt(start - 1), 16) >= 0) {
        start--;
      }
      // the e of "Ex" is a hexadecimal digit as well, the x is not
      if (bar - start < 5 || start < 2 || !s.startsWith("ex", start - 2)) {
        continue;
      }
      int end = bar + 1;
      while (end < s.length()
          && end - bar < LONGEST_TYPE
          && (Text.isWord(s.charAt(end)) || s.charAt(end) == '.')) {
        end++;
      }
      String type =
          end < s.length() && s.charAt(end) == '|'
              ? SerializedLayout.simpleName(Text.exact(paste, bar + 1, end))
              : "";
      if (FailureReader.isType(type)) {
        Span words = paste.squeezed().span(start - 2, end);
        found.add(new RestError(Text.exact(paste, start - 2, bar), type, start - 2, words));
      }
    }
    return found;
  }

  /** Puts what the head tells into a record that has nothing else. */
  Draft<PowerShellError> tell(Draft<PowerShellError> error) {
    return error.put("code", code, words).put("type", type, words);
  }
}
