package org.mrskb.rules.fact;

/**
 * What printed the objects of a paste, told by their types or properties.
 *
 * @param cmdlet for example {@code Get-MoveRequestStatistics}
 * @param layout how they were printed
 * @param objects how many
 */
public record CmdletOutput(String cmdlet, Layout layout, Integer objects) {

  /** How objects arrive. */
  public enum Layout {
    LIST,
    TABLE,
    JSON,
    CLIXML,
    CSV,
    LOG
  }
}
