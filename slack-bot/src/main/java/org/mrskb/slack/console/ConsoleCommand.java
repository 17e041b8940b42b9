package org.mrskb.slack.console;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/** One command of the console, with the options that it takes. */
abstract class ConsoleCommand {
  private final Console console;
  private final Options options = new Options();
  private CommandLine given;

  ConsoleCommand(Console console) {
    this.console = console;
  }

  final Console console() {
    return console;
  }

  abstract String name();

  /** What stands behind the name, for the overview. */
  abstract String operand();

  /** What it does, for the overview. */
  abstract String does();

  /** How many words it takes beside options. */
  int mostWords() {
    return 0;
  }

  /** Does it and returns the exit status. */
  abstract int run() throws IOException;

  /**
   * Does what the words say.
   *
   * @throws UsageError if they say nothing that it takes
   */
  final int run(String[] words) throws IOException {
    try {
      given =
          DefaultParser.builder()
              .setAllowPartialMatching(false)
              .setStripLeadingAndTrailingQuotes(false)
              .get()
              .parse(options, words);
    } catch (UnrecognizedOptionException e) {
      throw new UsageError(
          "There is no option '%s'; see: mrs help %s. Text that starts with - goes behind --"
              .formatted(e.getOption(), name()));
    } catch (MissingArgumentException e) {
      throw new UsageError("It lacks a value: " + shown(e.getOption()));
    } catch (ParseException e) {
      throw new UsageError(e.getMessage());
    }
    if (words().size() > mostWords()) {
      throw new UsageError(
          "'" + words().get(mostWords()) + "' is too much; see: mrs help " + name());
    }
    return run();
  }

  /** Declares {@code --name}. */
  final void takes(String option, String description) {
    options.addOption(Option.builder().longOpt(option).desc(description).get());
  }

  /**
   * Declares {@code --name=value}.
   *
   * @param value what is shown in its place
   */
  final void takes(String option, String value, String description) {
    options.addOption(
        Option.builder().longOpt(option).hasArg().argName(value).desc(description).get());
  }

  final boolean has(String option) {
    return given.hasOption(option);
  }

  /** The value of an option, the last one if it was repeated. */
  final String value(String option, String otherwise) {
    List<String> all = values(option);
    return all.isEmpty() ? otherwise : all.get(all.size() - 1);
  }

  final List<String> values(String option) {
    String[] all = given.getOptionValues(option);
    return all == null ? List.of() : List.of(all);
  }

  /** What is no option. */
  final List<String> words() {
    return given.getArgList();
  }

  /** Each option with its description, a line each. */
  final String optionList() {
    int width = options.getOptions().stream().mapToInt(o -> shown(o).length()).max().orElse(0);
    StringBuilder list = new StringBuilder();
    options.getOptions().stream()
        .sorted(Comparator.comparing(Option::getLongOpt))
        .forEach(
            o ->
                list.append("  ")
                    .append(shown(o))
                    .append(" ".repeat(width - shown(o).length() + 2))
                    .append(o.getDescription())
                    .append('\n'));
    return list.toString();
  }

  private static String shown(Option option) {
    return "--" + option.getLongOpt() + (option.hasArg() ? "=" + option.getArgName() : "");
  }
}
