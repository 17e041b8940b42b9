package org.mrskb.engine;

/**
 * One thing to do: a command with the words around it, or words alone.
 *
 * @param instruction what to do, empty if the command speaks for itself
 * @param command ready to copy; values of the user's own paste are filled in only where they are
 *     safe, everything else stays as {@code <placeholder>}; empty if the step is no command
 * @param shell id of the shell the command belongs to, for example {@code ems}; empty without a
 *     command
 * @param shellTitle the shell's full name
 * @param effect what the command does to the system
 * @param expect what to look for in the output, empty if nothing in particular
 */
public record Step(
    String instruction,
    String command,
    String shell,
    String shellTitle,
    Effect effect,
    String expect) {

  /** From harmless to final. Fronts show them in this order and mark the last two. */
  public enum Effect {
    READ,
    CHANGE,
    DISRUPTIVE,
    IRREVERSIBLE
  }
}
