package org.mrskb.slack.bot;

import com.slack.api.model.view.View;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mrskb.engine.KnowledgeBase;
import org.mrskb.slack.blocks.Views;
import org.mrskb.slack.store.CaseCodec;
import org.mrskb.slack.store.Store;
import org.mrskb.slack.store.StoreException;

/**
 * Where requests are brought to. Each gets one knowledge base for as long as it is worked on, so
 * that packs that are exchanged meanwhile do not mix with those it began with.
 */
final class Desk {
  private static final Logger LOG = Logger.getLogger(Desk.class.getName());

  private final Supplier<KnowledgeBase> current;
  private final Store store;
  private final Metrics metrics;
  private final Ledger ledger;
  private final String release;

  /**
   * The parts it needs.
   *
   * @param current what is known now; asked once for each request
   */
  Desk(Supplier<KnowledgeBase> current, Store store, Metrics metrics, String release) {
    this.current = current;
    this.store = store;
    this.metrics = metrics;
    this.ledger = new Ledger(store, metrics);
    this.release = release;
  }

  /** For one request that somebody wrote. */
  Answers answers() {
    KnowledgeBase knowledge = current.get();
    return new Answers(knowledge, new CaseCodec(store, knowledge::facts), metrics, ledger);
  }

  /** For one click. */
  FollowUp followUp() {
    KnowledgeBase knowledge = current.get();
    CaseCodec cases = new CaseCodec(store, knowledge::facts);
    Answers answers = new Answers(knowledge, cases, metrics, ledger);
    return new FollowUp(knowledge, cases, metrics, ledger, answers);
  }

  View home(Asker asker) {
    List<String> last = List.of();
    try {
      last = store.lastAnswers(asker.team(), asker.user());
    } catch (StoreException e) {
      LOG.log(Level.WARNING, "the last answers could not be read", e);
    }
    KnowledgeBase knowledge = current.get();
    int causes = knowledge.causes().values().stream().mapToInt(List::size).sum();
    return Views.home(
        release + ", " + causes + " causes and topics, as of " + knowledge.asOf(), last);
  }
}
