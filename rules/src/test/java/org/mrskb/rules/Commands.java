package org.mrskb.rules;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The cmdlets of a PowerShell command, the parameters that each is given, and the values that are
 * plain words, such as members of an enumeration. Understands as much of the language as the cards
 * use: pipes, brackets, script blocks, quotes and comments.
 */
final class Commands {
  private static final Pattern CMDLET = Pattern.compile("[A-Z][A-Za-z]*-[A-Z][A-Za-z0-9]+");

  private static final Pattern WORDS = Pattern.compile("[A-Za-z]\\w*(,[A-Za-z]\\w*)*");

  private final String text;
  private final Map<String, Map<String, Set<String>>> used = new TreeMap<>();
  private final Deque<Optional<String>> outer = new ArrayDeque<>();
  private String current;
  private String parameter;
  private boolean commandMayFollow = true;

  private Commands(String text) {
    this.text = text;
  }

  /** Cmdlets with their parameters and the plain values of each. */
  static Map<String, Map<String, Set<String>>> in(String text) {
    Commands commands = new Commands(text);
    int at = 0;
    while (at < text.length()) {
      at = commands.step(at);
    }
    return commands.used;
  }

  private int step(int at) {
    char c = text.charAt(at);
    if (!Character.isWhitespace(c) && !isWord(c)) {
      parameter = null;
    }
    if (c == '#' && isFree(at)) {
      int end = text.indexOf('\n', at);
      return end < 0 ? text.length() : end;
    }
    if (c == '"' || c == '\'') {
      commandMayFollow = false;
      int end = text.indexOf(c, at + 1);
      return end < 0 ? text.length() : end + 1;
    }
    if (c == '(' || c == '{') {
      outer.push(Optional.ofNullable(current));
      return command(at);
    }
    if (c == ')' || c == '}') {
      current = outer.isEmpty() ? null : outer.pop().orElse(null);
      commandMayFollow = false;
      return at + 1;
    }
    if (c == '|' || c == ';' || c == '\n' || c == '&') {
      return command(at);
    }
    if (c == '=') {
      commandMayFollow = true;
      return at + 1;
    }
    return Character.isWhitespace(c) ? at + 1 : word(at);
  }

  private static boolean isWord(char c) {
    return "#\"'(){}|;&=".indexOf(c) < 0;
  }

  private int command(int at) {
    current = null;
    parameter = null;
    commandMayFollow = true;
    return at + 1;
  }

  private boolean isFree(int at) {
    return at == 0 || " \n(".indexOf(text.charAt(at - 1)) >= 0;
  }

  private int word(int at) {
    int end = at + 1;
    while (end < text.length() && " \t\n|;(){}\"'=".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String word = text.substring(at, end);
    if (commandMayFollow && CMDLET.matcher(word).matches()) {
      current = word;
      used.computeIfAbsent(word, w -> new TreeMap<>());
    } else if (word.startsWith("-") && isFree(at) && current != null) {
      int colon = word.indexOf(':');
      String name = word.substring(1, colon < 0 ? word.length() : colon);
      // operators such as -like are written in small letters, parameters are not
      if (!name.isEmpty() && Character.isUpperCase(name.charAt(0))) {
        used.get(current).computeIfAbsent(name, n -> new TreeSet<>());
        parameter = name;
        value(colon < 0 ? "" : word.substring(colon + 1));
      }
    } else {
      value(word);
    }
    commandMayFollow = false;
    return end;
  }

  private void value(String word) {
    if (current != null && parameter != null && !word.isEmpty()) {
      if (WORDS.matcher(word).matches()) {
        used.get(current).get(parameter).addAll(List.of(word.split(",")));
      }
      parameter = null;
    }
  }
}
