package org.mrskb.rules.reader;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mrskb.engine.paste.Draft;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Reader;
import org.mrskb.engine.paste.Sightings;
import org.mrskb.engine.paste.Span;
import org.mrskb.rules.fact.ShortQuestion;
import org.mrskb.rules.fact.ShortQuestion.Matter;

/**
 * Reads questions such as "why slow": one matter and nothing else but words that go with every
 * question about a move. A single word more, and the question is no longer of this kind.
 */
final class ShortQuestionReader implements Reader {
  private static final int MOST = 10;

  /** Longer than any question of this kind; a log is not worth the look. */
  private static final int LONGEST = 200;

  private static final Set<String> ALWAYS =
      Set.of(
          ("http status code internal server unavailable gateway found not why how what is are the a an my our your we i it its so to of for in on with at "
                  + "all and this do does did get gets getting got have has keep keeps very too error "
                  + "errors problem problems issue issues fails failed fail failing failure invalid "
                  + "wrong bad help please migration migrations migrating migrate mailbox mailboxes "
                  + "move moves moving batch batches request requests endpoint mrs mrsproxy proxy "
                  + "exchange hybrid exo o365 online 365 office hcw warum wieso ist sind der die das "
                  + "mein meine unser unsere es sehr zu beim bei fehler falsch ungültig schlägt fehl "
                  + "postfach postfächer migrationen umzug verschieben pourquoi est sont le la les "
                  + "mon ma mes notre nos si très trop erreur erreurs problème invalide échoue boîte "
                  + "boîtes déplacement lot")
              .split(" "));

  /** Answers of a server that a user may send alone; 401 and 403 are read with all other calls. */
  private static final Set<String> STATUS =
      Set.of("404", "405", "413", "429", "500", "502", "503", "504");

  private final Phrases<Matter> phrases =
      new Phrases<Matter>()
          .add(Matter.SLOW, "slow*, langsam*, lent*, takes forever, takes ages, takes so long")
          .add(Matter.STUCK, "stuck, stall*, hang*, hung, blocked, hängt, bloqué*, no progress, 95")
          .add(Matter.TIME_OUT, "time out*, timeout*, timed out, zeitüberschreitung*")
          .add(Matter.THROTTLED, "throttl*, gedrosselt, limité*")
          .add(Matter.CERTIFICATE, "cert*, zertifikat*, untrusted")
          .add(Matter.TLS, "tls*, ssl*")
          .add(
              Matter.CREDENTIALS,
              "credential*, creds, password*, passwor*, kennwort*, identifiants")
          .add(Matter.CREDENTIALS, "anmeldedaten, mot de passe, login, logon, unauthorized")
          .add(Matter.ACCESS_DENIED, "access denied, access is denied, zugriff verweigert")
          .add(Matter.ACCESS_DENIED, "accès refusé, permission denied")
          .add(Matter.AUTODISCOVER, "autodiscover*, autoermittlung")
          .add(Matter.FULL, "full, quota*, voll, plein*")
          .add(Matter.BAD_ITEMS, "bad item*, corrupt item*, baditem*, corrupted item*");

  @Override
  public void read(Paste paste, Sightings sightings) {
    // whether it is the whole question is known in the end only
  }

  @Override
  public void finish(List<Paste> pastes, Sightings sightings) {
    Paste asked = null;
    for (Paste paste : pastes) {
      boolean isAnswer = paste.source().startsWith("answer:");
      if (!isAnswer && !paste.text().isBlank()) {
        if (asked != null || paste.text().length() > LONGEST) {
          return;
        }
        asked = paste;
      }
    }
    if (asked != null) {
      report(asked, sightings);
    }
  }

  private void report(Paste asked, Sightings sightings) {
    List<Prose.Word> words = Prose.words(asked, sightings);
    if (words.isEmpty() || words.size() > MOST) {
      return;
    }
    List<Prose.Word> rest = new ArrayList<>(words);
    Map<Matter, Span> matters = new EnumMap<>(Matter.class);
    for (Phrases.Hit<Matter> hit : phrases.find(words)) {
      List<Prose.Word> said = words.subList(hit.from(), hit.to());
      rest.removeAll(said);
      matters.putIfAbsent(hit.sign(), said.get(0).span().with(said.get(said.size() - 1).span()));
    }
    rest.removeIf(word -> ALWAYS.contains(word.text()));
    Draft<ShortQuestion> draft = Draft.of(ShortQuestion.class);
    if (rest.isEmpty() && matters.size() == 1) {
      matters.forEach((matter, span) -> draft.put("matter", matter, span));
    } else if (rest.size() == 1 && matters.isEmpty() && STATUS.contains(rest.get(0).text())) {
      draft.put("status", Integer.valueOf(rest.get(0).text()), rest.get(0).span());
    }
    if (!draft.isEmpty()) {
      sightings.add(draft.build(asked));
    }
  }
}
