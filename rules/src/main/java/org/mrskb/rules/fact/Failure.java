package org.mrskb.rules.fact;

/**
 * One exception of a chain, or one failure of a move report.
 *
 * @param type type without namespace, for example {@code MissingExchangeGuidException}
 * @param side the side that failed, if the report says so
 * @param code {@code FailureCode}
 * @param hresult {@code hr=}, as printed
 * @param ec {@code ec=}
 */
public record Failure(String type, Side side, Integer code, String hresult, Integer ec) {

  /** The two ends of a move. */
  public enum Side {
    SOURCE("Source"),
    TARGET("Target");

    private final String printed;

    Side(String printed) {
      this.printed = printed;
    }

    @Override
    public String toString() {
      return printed;
    }
  }
}
