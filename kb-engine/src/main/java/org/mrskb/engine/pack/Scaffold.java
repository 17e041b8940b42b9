package org.mrskb.engine.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * Makes the three files of a new cause, with comments that teach. They fail their own test until
 * they are filled in.
 */
public final class Scaffold {
  private static final String RULE =
      """
      package %2$s

      // When is this the cause? Name the facts that must be there and what their fields must be.
      // The facts and their fields: vocabulary.drl; what a paste gives: mrs facts <paste>.
      // A phrase of the error text is a fact too: Says( phrase == "..." ).
      //
      // The verdict is one or two of these, and nothing else:
      //   confirmed( kcontext );        the evidence proves it
      //   likely( kcontext );           a source calls it the usual cause of exactly this evidence
      //   possible( kcontext );         one of several
      //   rulesOut( kcontext );         the evidence excludes it
      //   advise( kcontext );           worth knowing besides
      //   ask( kcontext, "question" );  what would settle it, from questions/
      rule "%1$s"
      when
          Says( phrase == "replace this by words of the error" )
      then
          possible( kcontext );
      end
      """;

  private static final String CARD =
      """
      ---
      title: Replace this by the cause in one line
      severity: %3$s
      where: %4$s
      cites: []                       # article#section, see corpus/articles
      as-of: %5$s
      ---
      Replace this by one short paragraph: what is wrong, and why it shows like this.

      ## Check

      Replace this by read-only commands, each marked with its shell and effect.

      ## Fix

      Replace this by what to do, from harmless to irreversible.
      """;

  private static final String CASES =
      """
      # Real error strings. "expect" is the complete, ranked set of findings; [] is a near miss that must stay quiet.
      - text: |
          Replace this by an error as an admin would paste it.
        source: https://replace.this/by-the-page-it-comes-from
        expect: [%1$s]
      - text: |
          Replace this by the same error, damaged as consoles and chats damage text.
        damaged: replace this by how, for example line breaks inside words
        source: https://replace.this/by-the-page-it-comes-from
        expect: [%1$s]
      - text: |
          Replace this by a text that looks alike and has another cause.
        source: "made here: replace this by what it shows"
        expect: []
      """;

  private static final String PACK =
      """
      # What a team knows besides. Facts, questions, severities, places and shells come from the pack it extends.
      name: %s
      title: What only we know
      extends: %s
      """;

  private Scaffold() {}

  /**
   * Makes a pack that extends another, unless there is one.
   *
   * @param root its folder, whose name becomes the pack's
   */
  public static void pack(Path root, String base) throws IOException {
    Path file = root.resolve("pack.yaml");
    if (!Files.exists(file)) {
      Files.createDirectories(root.resolve("catalog"));
      Files.writeString(file, PACK.formatted(packName(root), base));
    }
  }

  private static String packName(Path root) {
    StringBuilder name = new StringBuilder();
    String folder = root.toAbsolutePath().normalize().getFileName().toString();
    for (char c : folder.toLowerCase(Locale.ROOT).toCharArray()) {
      boolean letter = c >= 'a' && c <= 'z';
      if (letter || (!name.isEmpty() && ((c >= '0' && c <= '9') || c == '-'))) {
        name.append(c);
      }
    }
    return name.isEmpty() ? "own" : name.toString();
  }

  /**
   * Makes the folder.
   *
   * @param root root of the pack
   * @param id {@code family/cause-id}
   * @return the folder
   * @throws IllegalArgumentException if the id is malformed or taken
   */
  public static Path create(Path root, String id) throws IOException {
    int slash = id.indexOf('/');
    if (slash < 1 || !isId(id.substring(0, slash)) || !isId(id.substring(slash + 1))) {
      throw new IllegalArgumentException(
          "'"
              + id
              + "' is not <family>/<cause-id>: two words of small letters, digits and hyphens");
    }
    PackSource source = PackSource.open(root);
    String cause = id.substring(slash + 1);
    for (PackSource.Folder folder : source.folders()) {
      if (folder.cause().equals(cause)) {
        throw new IllegalArgumentException("'" + cause + "' exists already: " + folder.label());
      }
    }
    Path folder = source.catalog().resolve(id);
    Files.createDirectories(folder);
    String rulePackage = source.rulePackage();
    String severity = source.vocabulary().severities().get(0);
    String place = source.vocabulary().places().get(0);
    String month = YearMonth.now(ZoneOffset.UTC).toString();
    Files.writeString(folder.resolve("rule.drl"), RULE.formatted(cause, rulePackage));
    Files.writeString(
        folder.resolve("card.md"), CARD.formatted(cause, rulePackage, severity, place, month));
    Files.writeString(folder.resolve("cases.yaml"), CASES.formatted(cause));
    return folder;
  }

  private static boolean isId(String word) {
    return !word.isEmpty()
        && word.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')
        && word.charAt(0) != '-';
  }
}
