package org.mrskb.rules.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mrskb.engine.paste.Mention;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Reader;
import org.mrskb.engine.paste.Sighting;
import org.mrskb.engine.paste.Sightings;
import org.mrskb.rules.fact.AcceptedDomain;
import org.mrskb.rules.fact.Failure;
import org.mrskb.rules.fact.Failure.Side;
import org.mrskb.rules.fact.Recipient;
import org.mrskb.rules.fact.Recipient.Kind;

/**
 * Compares the recipients of both tenants once everything was read. Which one is the source is told
 * by a heading, a command or the kind of the objects, or it is not compared; and two objects of one
 * hybrid organisation are no pair of a cross-tenant move.
 */
final class PreparationReader implements Reader {

  @Override
  public void read(Paste paste, Sightings sightings) {
    // everything happens at the end
  }

  @Override
  public void finish(List<Paste> pastes, Sightings sightings) {
    understandTwoTenants(sightings);
    List<Sighting> recipients =
        sightings.all().stream().filter(s -> s.fact() instanceof Recipient).toList();
    boolean told = isCrossTenant(sightings);
    boolean both =
        recipients.stream().anyMatch(s -> kind(s) == Kind.MAILBOX)
            && recipients.stream().anyMatch(s -> kind(s) == Kind.MAIL_USER);
    List<MoveSide> sources = sides(recipients, Side.SOURCE, both);
    List<MoveSide> targets = sides(recipients, Side.TARGET, both);
    Set<String> owned = owned(sightings);
    for (Map.Entry<MoveSide, MoveSide> pair : pairs(sources, targets).entrySet()) {
      MoveSide source = pair.getKey();
      MoveSide target = pair.getValue();
      if ((told || isCrossTenant(source, target)) && source.kind() != Kind.MAIL_USER) {
        new PairCheck(source, target, owned, sightings).run();
      }
    }
    ApplicationCheck.run(sightings);
  }

  /**
   * Two tenants and a mailbox that moves are a move between tenants, whatever the user calls it.
   */
  private static void understandTwoTenants(Sightings sightings) {
    if (sightings.facts(Mention.class).noneMatch(m -> m.topic().equals("mailbox-move"))) {
      return;
    }
    sightings.all().stream()
        .filter(s -> s.fact() instanceof Mention m && m.topic().equals("two-tenants"))
        .findFirst()
        .ifPresent(
            s ->
                sightings.add(
                    new Sighting(new Mention("cross-tenant"), s.paste(), s.whole(), s.fields())));
  }

  private static Kind kind(Sighting sighting) {
    return ((Recipient) sighting.fact()).kind();
  }

  private static boolean isCrossTenant(Sightings sightings) {
    return sightings.facts(Mention.class).anyMatch(m -> m.topic().equals("cross-tenant"))
        || sightings.facts(Failure.class).anyMatch(f -> f.type().contains("CrossTenant"));
  }

  /**
   * Different companies, and not one organisation seen from on-premises and from the cloud. The
   * user name at the target tells best: its domain must be one of that tenant.
   */
  private static boolean isCrossTenant(MoveSide source, MoveSide target) {
    if (source.isNamed() && target.isNamed()) {
      return true;
    }
    String name = target.address("userPrincipalName");
    if (name != null && source.knowsNothingOf(Addresses.domain(name))) {
      return !source.domains().isEmpty();
    }
    if (source.tenants().stream().anyMatch(target.tenants()::contains)) {
      return false;
    }
    String from = source.address("primarySmtpAddress");
    String to = target.address("primarySmtpAddress");
    if (from != null && to != null) {
      return !Addresses.domain(from).equals(Addresses.domain(to));
    }
    return !source.tenants().isEmpty() && !target.tenants().isEmpty();
  }

  private static List<MoveSide> sides(List<Sighting> recipients, Side side, boolean byKind) {
    List<MoveSide> sides = new ArrayList<>();
    for (Sighting sighting : recipients) {
      if (side(sighting, byKind) == side) {
        MoveSide known =
            sides.stream().filter(s -> s.accepts(sighting)).reduce((a, b) -> b).orElse(null);
        if (known == null) {
          known = new MoveSide();
          sides.add(known);
        }
        known.add(sighting);
      }
    }
    return sides;
  }

  private static Side side(Sighting sighting, boolean byKind) {
    Recipient recipient = (Recipient) sighting.fact();
    if (recipient.kind() == Kind.REMOTE_MAILBOX) {
      return null;
    }
    if (recipient.side() != null) {
      return recipient.side();
    }
    if (!byKind || recipient.kind() == null) {
      return null;
    }
    return recipient.kind() == Kind.MAILBOX ? Side.SOURCE : Side.TARGET;
  }

  private static Map<MoveSide, MoveSide> pairs(List<MoveSide> sources, List<MoveSide> targets) {
    Map<MoveSide, MoveSide> pairs = new LinkedHashMap<>();
    List<MoveSide> left = new ArrayList<>(targets);
    for (MoveSide source : sources) {
      left.stream()
          .filter(t -> belong(source, t))
          .findFirst()
          .ifPresent(
              t -> {
                pairs.put(source, t);
                left.remove(t);
              });
    }
    List<MoveSide> open = sources.stream().filter(s -> !pairs.containsKey(s)).toList();
    if (open.size() == 1 && left.size() == 1) {
      pairs.put(open.get(0), left.get(0));
    }
    return pairs;
  }

  private static boolean belong(MoveSide source, MoveSide target) {
    MoveSide.Told mine = source.told("exchangeGuid");
    MoveSide.Told yours = target.told("exchangeGuid");
    if (mine != null && yours != null && !PairCheck.isZero(mine.value())) {
      if (mine.value().equalsIgnoreCase(yours.value())) {
        return true;
      }
    }
    String external = target.address("externalEmailAddress");
    return external != null
        && (external.equals(source.address("primarySmtpAddress"))
            || source.addresses().smtp().stream()
                .anyMatch(a -> Addresses.bare(a).equals(external)));
  }

  private static Set<String> owned(Sightings sightings) {
    return sightings
        .facts(AcceptedDomain.class)
        .filter(d -> d.side() != Side.SOURCE && d.domainName() != null)
        .map(d -> d.domainName().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}
