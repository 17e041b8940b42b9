package org.mrskb.rules.reader;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mrskb.engine.paste.Draft;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Sightings;
import org.mrskb.engine.paste.Span;
import org.mrskb.rules.fact.Failure.Side;
import org.mrskb.rules.fact.Scenario;
import org.mrskb.rules.fact.Scenario.Direction;
import org.mrskb.rules.fact.Scenario.Method;
import org.mrskb.rules.fact.Scenario.Tool;
import org.mrskb.rules.reader.ScenarioWords.Sign;

/**
 * Reads what the user says about the move: from where to where, who starts it, with which tool. Two
 * answers to one of these questions are none.
 */
final class ScenarioReader implements ProseReader.WordReader {
  private static final Set<String> NO =
      Set.of("not", "no", "non", "without", "kein", "keine", "keinen", "nicht", "ohne", "sans");
  private static final Set<String> TO =
      Set.of("to", "into", "towards", "nach", "in", "zu", "ins", "zum", "vers", "2");
  private static final Set<String> WHITHER = Set.of("to", "into", "towards", "nach", "ins", "vers");
  private static final Set<String> OR = Set.of("or", "oder", "ou", "vs");
  private static final Set<String> FROM = Set.of("from", "von", "vom", "aus", "depuis", "off");
  private static final Set<String> PLACED =
      Set.of("in", "from", "on", "at", "by", "im", "aus", "von", "vom", "auf", "dans", "depuis");
  private static final Set<String> BETWEEN =
      Set.of(
          "the",
          "our",
          "my",
          "their",
          "a",
          "an",
          "der",
          "dem",
          "den",
          "die",
          "das",
          "unserem",
          "unserer",
          "unseren",
          "la",
          "le",
          "ms",
          "microsoft",
          "exchange",
          "back",
          "local");
  private static final Set<String> SUBJECTS =
      Set.of("i", "we", "you", "they", "ich", "wir", "man", "je", "nous", "on", "it", "is");
  private static final int WINDOW = 12;

  /** Hits of one kind are compared with each other; who says more than this pastes no question. */
  private static final int MOST = 50;

  private final Phrases<Sign> phrases = ScenarioWords.all();

  @Override
  public void read(Paste paste, List<Prose.Word> words, Sightings sightings) {
    new Told(words, phrases.find(words)).report(paste, sightings);
  }

  /** What one text tells. */
  private static final class Told {
    private final List<Prose.Word> words;
    private final Map<Sign, List<Phrases.Hit<Sign>>> hits = new EnumMap<>(Sign.class);
    private final Map<Direction, Span> directions = new EnumMap<>(Direction.class);
    private final Map<Side, Span> starts = new EnumMap<>(Side.class);
    private Span noHybrid;

    Told(List<Prose.Word> words, List<Phrases.Hit<Sign>> found) {
      this.words = words;
      for (Phrases.Hit<Sign> hit : found) {
        if (!isNegated(hit)) {
          List<Phrases.Hit<Sign>> same = hits.computeIfAbsent(hit.sign(), s -> new ArrayList<>());
          if (same.size() < MOST) {
            same.add(hit);
          }
        } else if (hit.sign() == Sign.HYBRID) {
          noHybrid = span(hit);
        }
      }
      findDirections();
      all(Sign.SOURCE).forEach(h -> findStart(h, Side.SOURCE, Sign.TARGET));
      all(Sign.TARGET).forEach(h -> findStart(h, Side.TARGET, Sign.SOURCE));
    }

    private boolean isNegated(Phrases.Hit<Sign> hit) {
      return hit.from() > 0
          && NO.contains(words.get(hit.from() - 1).text())
          && words.get(hit.from() - 1).sentence() == words.get(hit.from()).sentence();
    }

    private List<Phrases.Hit<Sign>> all(Sign sign) {
      return hits.getOrDefault(sign, List.of());
    }

    private Span span(Phrases.Hit<Sign> hit) {
      return words.get(hit.from()).span().with(words.get(hit.to() - 1).span());
    }

    private Span first(Sign sign) {
      return all(sign).isEmpty() ? null : span(all(sign).get(0));
    }

    private int sentence(Phrases.Hit<Sign> hit) {
      return words.get(hit.from()).sentence();
    }

    private boolean sentenceHas(Sign sign, int sentence) {
      return all(sign).stream().anyMatch(h -> sentence(h) == sentence);
    }

    private void findDirections() {
      for (Direction direction : Direction.values()) {
        Span words = first(Sign.valueOf(direction.name()));
        if (words != null) {
          directions.put(direction, words);
        }
      }
      if (!directions.containsKey(Direction.CROSS_TENANT)) {
        all(Sign.CLOUD).forEach(this::findPath);
      }
    }

    /** "To the cloud" or "from the cloud", if mailboxes are what moves. */
    private void findPath(Phrases.Hit<Sign> cloud) {
      int before = skipBack(cloud.from() - 1);
      if (before < 0 || words.get(before).sentence() != sentence(cloud)) {
        before = -1;
      }
      int sentence = sentence(cloud);
      boolean moves =
          sentenceHas(Sign.MOVE, sentence)
              || (sentenceHas(Sign.ON_PREMISES, sentence) && !sentenceHas(Sign.NETWORK, sentence));
      if (!moves) {
        return;
      }
      boolean to = before >= 0 && TO.contains(words.get(before).text());
      boolean from = before >= 0 && FROM.contains(words.get(before).text());
      boolean onward =
          all(Sign.ON_PREMISES).stream()
              .anyMatch(h -> h.from() > cloud.to() && isPath(cloud.to(), h.from()));
      if (to && !backwards(before)) {
        directions.putIfAbsent(Direction.ONBOARDING, span(cloud));
      } else if (from || onward) {
        directions.putIfAbsent(Direction.OFFBOARDING, span(cloud));
      }
    }

    /** Whether nothing but a word such as "to" stands between two places. */
    private boolean isPath(int from, int to) {
      int before = skipBack(to - 1);
      return before == from && TO.contains(words.get(before).text());
    }

    /** "From on-premises in the cloud" is no path; "in" alone needs a word of movement before. */
    private boolean backwards(int to) {
      if (!words.get(to).text().equals("in")) {
        return false;
      }
      int sentence = words.get(to).sentence();
      return all(Sign.MOVE).stream()
          .noneMatch(
              h ->
                  sentence(h) == sentence && (h.from() < to ? to - h.to() < 4 : h.from() - to < 6));
    }

    private int skipBack(int from) {
      int at = from;
      while (at >= 0 && from - at < 4 && BETWEEN.contains(words.get(at).text())) {
        at--;
      }
      return at;
    }

    private void findStart(Phrases.Hit<Sign> side, Side value, Sign opposite) {
      int before = skipBack(side.from() - 1);
      int sentence = sentence(side);
      boolean placed =
          before >= 0
              && words.get(before).sentence() == sentence
              && PLACED.contains(words.get(before).text());
      boolean started = false;
      List<Phrases.Hit<Sign>> verbs = new ArrayList<>(all(Sign.START));
      if (sentenceHas(Sign.MOVE, sentence) || sentenceHas(Sign.WORK, sentence)) {
        verbs.addAll(all(Sign.RUN));
      }
      for (Phrases.Hit<Sign> start : verbs) {
        if (sentence(start) != sentence) {
          continue;
        }
        boolean ahead = start.from() < side.from() && side.from() - start.to() <= WINDOW;
        boolean behind = start.from() >= side.to() && start.from() - side.to() <= 3;
        boolean spoken = false;
        boolean nounOnly = true;
        for (int i = side.to(); behind && i < start.from(); i++) {
          spoken |= SUBJECTS.contains(words.get(i).text());
          nounOnly &=
              Set.of("forest", "side", "org", "end", "tenant").contains(words.get(i).text());
        }
        started |= placed && ahead;
        started |= behind && (placed ? spoken : nounOnly);
      }
      if (started && !isOpen(side, opposite)) {
        starts.putIfAbsent(value, span(side));
      }
    }

    /**
     * "From the source forest to the target forest" tells the path, and "in the source or in the
     * target" asks; neither tells who starts.
     */
    private boolean isOpen(Phrases.Hit<Sign> side, Sign opposite) {
      for (Phrases.Hit<Sign> other : all(opposite)) {
        if (sentence(other) != sentence(side)) {
          continue;
        }
        int before = skipBack(other.from() - 1);
        boolean to = before >= side.to() && WHITHER.contains(words.get(before).text());
        if ((to && before - side.to() <= WINDOW) || isChoice(side, other)) {
          return true;
        }
      }
      return false;
    }

    private boolean isChoice(Phrases.Hit<Sign> one, Phrases.Hit<Sign> other) {
      int from = Math.min(one.to(), other.to());
      int to = Math.max(one.from(), other.from());
      for (int i = from; i < to && to - from <= WINDOW; i++) {
        if (OR.contains(words.get(i).text())) {
          return true;
        }
      }
      return false;
    }

    void report(Paste paste, Sightings sightings) {
      if (directions.isEmpty()) {
        add(null, null, paste, sightings);
      }
      directions.forEach((direction, span) -> add(direction, span, paste, sightings));
    }

    private void add(Direction direction, Span words, Paste paste, Sightings sightings) {
      Draft<Scenario> draft = Draft.of(Scenario.class);
      draft.put("direction", direction, words);
      if (starts.size() == 1) {
        starts.forEach((side, span) -> draft.put("startedFrom", side, span));
      }
      putOne(draft, "method", Sign.PULL, Method.PULL, Sign.PUSH, Method.PUSH);
      putOne(draft, "tool", Sign.EAC, Tool.EAC, Sign.POWERSHELL, Tool.POWERSHELL);
      if (direction == null || direction == Direction.CROSS_FOREST) {
        putCalled(draft, direction);
      }
      Span both = first(Sign.BOTH_DIRECTIONS);
      if (both != null) {
        draft.put("bothDirections", true, both);
      } else if (directions.containsKey(Direction.ONBOARDING)
          && directions.containsKey(Direction.OFFBOARDING)) {
        draft.put("bothDirections", true, words);
      }
      putHybrid(draft, direction, words);
      if (!draft.isEmpty()) {
        sightings.add(draft.build(paste));
      }
    }

    /** What the target starts is a pull and calls the source; the admin center only pulls. */
    private void putCalled(Draft<Scenario> draft, Direction direction) {
      Map<String, Span> called = new HashMap<>();
      starts.forEach((side, span) -> called.put(side == Side.TARGET ? "source" : "target", span));
      if (draft.get("method") != null) {
        boolean pull = draft.get("method") == Method.PULL;
        called.put(pull ? "source" : "target", first(pull ? Sign.PULL : Sign.PUSH));
      }
      if (called.isEmpty() && direction != null && draft.get("tool") == Tool.EAC) {
        called.put("source", first(Sign.EAC));
      }
      if (called.size() == 1) {
        called.forEach((forest, span) -> draft.put("calledForest", forest, span));
      }
    }

    private void putOne(
        Draft<Scenario> draft, String field, Sign one, Object value, Sign other, Object second) {
      if (first(one) != null && first(other) == null) {
        draft.put(field, value, first(one));
      } else if (first(other) != null && first(one) == null) {
        draft.put(field, second, first(other));
      }
    }

    private void putHybrid(Draft<Scenario> draft, Direction direction, Span words) {
      if (direction == Direction.ONBOARDING || direction == Direction.OFFBOARDING) {
        draft.put("hybrid", noHybrid == null ? true : null, words);
      } else if (direction == null && first(Sign.HYBRID) != null) {
        draft.put("hybrid", true, first(Sign.HYBRID));
      } else if (direction == null && first(Sign.CLOUD) != null) {
        draft.put("hybrid", first(Sign.ON_PREMISES) == null ? null : true, first(Sign.CLOUD));
      }
      if (noHybrid != null) {
        draft.put("hybrid", false, noHybrid);
      }
    }
  }
}
