package org.mrskb.rules;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The cmdlets of a PowerShell command and the parameters that each is given. Understands as much of
 * the language as the cards use: pipes, brackets, script blocks, quotes and comments.
 */
final class Commands {
  private static final Pattern CMDLET = Pattern.compile("[A-Z][A-Za-z]*-[A-Z][A-Za-z0-9]+");

  private final String text;
  private final Map<String, Set<String>> used = new TreeMap<>();
  private final Deque<Optional<String>> outer = new ArrayDeque<>();
  private String current;
  private boolean commandMayFollow = true;

  private Commands(String text) {
    this.text = text;
  }

  /** Cmdlets with their parameters. */
  static Map<String, Set<String>> in(String text) {
    Commands commands = new Commands(text);
    int at = 0;
    while (at < text.length()) {
      at = commands.step(at);
    }
    return commands.used;
  }

  private int step(int at) {
    char c = text.charAt(at);
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

  private int command(int at) {
    current = null;
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
      used.computeIfAbsent(word, w -> new TreeSet<>());
    } else if (word.startsWith("-") && isFree(at) && current != null) {
      int colon = word.indexOf(':');
      String name = word.substring(1, colon < 0 ? word.length() : colon);
      // operators such as -like are written in small letters, parameters are not
      if (!name.isEmpty() && Character.isUpperCase(name.charAt(0))) {
        used.get(current).add(name);
      }
    }
    commandMayFollow = false;
    return end;
  }
}
