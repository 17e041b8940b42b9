package org.mrskb.rules.reader;

import java.util.List;
import org.mrskb.engine.paste.Reader;

/**
 * The readers of the pack, in the order they run: layouts first, so that prose is what they leave
 * over.
 */
public final class Readers {
  private Readers() {}

  public static List<Reader> all() {
    return List.of(
        new ReportLineReader(),
        new ObjectReader(),
        new ServiceFailureReader(),
        new CertificateReader(),
        new FailureReader(),
        new PowerShellErrorReader(),
        new HcwReader(),
        new HcwLogReader(),
        new MoveReportReader(),
        new ServiceAddressReader(),
        new CommandReader(),
        new NameReader(),
        new AmountReader(),
        new DateReader(),
        new MisreadReader(),
        new StallReader(),
        new ExoDatabaseReader(),
        new SizingReader(),
        new EventLogReader(),
        new ProseReader(new ScenarioReader(), new VersionReader()),
        new ShortQuestionReader(),
        new OutputReader(),
        new EndpointStateReader(),
        new MissingDatabaseReader(),
        new SetupCheckReader(),
        new PreparationReader(),
        new SuspectReader());
  }
}
