package org.mrskb.rules.reader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mrskb.engine.card.Shape;
import org.mrskb.engine.paste.Draft;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.Sighting;
import org.mrskb.engine.paste.Sightings;
import org.mrskb.engine.paste.Span;
import org.mrskb.rules.fact.AttributeCheck;
import org.mrskb.rules.fact.AttributeCheck.Attribute;
import org.mrskb.rules.fact.AttributeCheck.Comparison;
import org.mrskb.rules.fact.MailboxPair;
import org.mrskb.rules.fact.Recipient.Kind;
import org.mrskb.rules.fact.RecoverableItems;
import org.mrskb.rules.reader.MoveSide.Told;

/** Checks one pair of source mailbox and target mail user, requirement by requirement. */
final class PairCheck {
  private static final String ZERO = "00000000-0000-0000-0000-000000000000";

  private final MoveSide source;
  private final MoveSide target;
  private final Set<String> owned;
  private final Sightings sightings;
  private final Draft<MailboxPair> pair = Draft.of(MailboxPair.class);

  /**
   * @param owned accepted domains of the target, empty if they were not shown
   */
  PairCheck(MoveSide source, MoveSide target, Set<String> owned, Sightings sightings) {
    this.source = source;
    this.target = target;
    this.owned = owned;
    this.sightings = sightings;
  }

  void run() {
    recipientType();
    guid(Attribute.EXCHANGE_GUID, "exchangeGuid", "sourceExchangeGuid");
    archive();
    legacyDn();
    furtherX500();
    externalAddress();
    ownAddress(Attribute.PRIMARY_ADDRESS, "primarySmtpAddress");
    ownAddress(Attribute.USER_PRINCIPAL_NAME, "userPrincipalName");
    proxyDomains();
    licence();
    hold();
    recoverableItems();
    users();
  }

  private void recipientType() {
    if (target.kind() == null) {
      return;
    }
    String field = target.told("recipientTypeDetails") == null ? "kind" : "recipientTypeDetails";
    Comparison outcome = target.kind() == Kind.MAIL_USER ? Comparison.SAME : Comparison.DIFFERENT;
    add(Attribute.RECIPIENT_TYPE, outcome, source.told("kind"), target.told(field));
  }

  private void guid(Attribute attribute, String field, String fill) {
    Told mine = source.told(field);
    Told yours = target.told(field);
    boolean readable = mine != null && Shape.GUID.accepts(lower(mine)) && !isZero(mine.value());
    Comparison outcome;
    if (yours == null) {
      outcome = Comparison.NOT_TOLD;
    } else if (isZero(yours.value())) {
      outcome = Comparison.MISSING;
    } else if (!readable || !Shape.GUID.accepts(lower(yours))) {
      outcome = Comparison.NOT_TOLD;
    } else {
      outcome = lower(mine).equals(lower(yours)) ? Comparison.SAME : Comparison.DIFFERENT;
    }
    if (readable) {
      pair.put(fill, lower(mine), mine.words());
    }
    add(attribute, outcome, mine, yours);
  }

  /** Only a source that has an archive asks for one at the target. */
  private void archive() {
    Told mine = source.told("archiveGuid");
    Told yours = target.told("archiveGuid");
    if (mine == null) {
      return;
    }
    if (!isZero(mine.value())) {
      guid(Attribute.ARCHIVE_GUID, "archiveGuid", "sourceArchiveGuid");
    } else if (yours != null && (isZero(yours.value()) || Shape.GUID.accepts(lower(yours)))) {
      Comparison outcome = isZero(yours.value()) ? Comparison.SAME : Comparison.DIFFERENT;
      add(Attribute.ARCHIVE_GUID, outcome, mine, yours);
    }
  }

  private void legacyDn() {
    Told mine = source.told("legacyExchangeDn");
    if (mine == null || mine.isEmpty() || !isWhole(mine.value())) {
      return;
    }
    Told yours = target.told("emailAddresses");
    Comparison outcome = yours == null ? Comparison.NOT_TOLD : among(mine.value());
    if (outcome == Comparison.MISSING || outcome == Comparison.NEAR_MISS) {
      fill("missingLegacyDn", mine.value(), mine.words());
    }
    add(Attribute.LEGACY_EXCHANGE_DN, outcome, mine, yours);
  }

  private void furtherX500() {
    Told mine = source.told("emailAddresses");
    Told yours = target.told("emailAddresses");
    if (mine == null || yours == null) {
      return;
    }
    for (String address : source.addresses().x500()) {
      if (!isWhole(address)) {
        continue;
      }
      Comparison outcome = among(address);
      if (outcome == Comparison.MISSING || outcome == Comparison.NEAR_MISS) {
        fill("missingX500", address, mine.words());
      }
      add(Attribute.X500_ADDRESS, outcome, new Told(address, mine.paste(), mine.words()), yours);
    }
  }

  /** Whether an X500 address of the source is one of the target's. */
  private Comparison among(String address) {
    Addresses addresses = target.addresses();
    boolean near = false;
    boolean cut = !addresses.complete();
    for (String other : addresses.x500()) {
      if (WrappedText.same(address, other)) {
        return Comparison.SAME;
      }
      near |= WrappedText.nearly(address, other);
      cut |= WrappedText.cut(address, other);
    }
    return near ? Comparison.NEAR_MISS : cut ? Comparison.NOT_TOLD : Comparison.MISSING;
  }

  private static boolean isWhole(String dn) {
    String lower = dn.toLowerCase(Locale.ROOT);
    return lower.startsWith("/o=")
        && lower.contains("/cn=")
        && lower.indexOf('*') < 0
        && lower.indexOf('\u2588') < 0
        && !CrossTenantKinds.isElided(lower)
        && !lower.contains("xxx");
  }

  private void externalAddress() {
    Told yours = target.told("externalEmailAddress");
    if (yours == null) {
      return;
    }
    String external = target.address("externalEmailAddress");
    String primary = source.address("primarySmtpAddress");
    Told mine = source.told(primary == null ? "emailAddresses" : "primarySmtpAddress");
    Comparison outcome = Comparison.NOT_TOLD;
    if (yours.isEmpty()) {
      outcome = Comparison.MISSING;
    } else if (external != null && mine != null) {
      List<String> smtp = source.addresses().smtp().stream().map(Addresses::bare).toList();
      boolean known =
          external.equals(primary)
              || smtp.contains(external)
              || external.equals(source.address("userPrincipalName"));
      boolean all = source.addresses().complete() || isAtTarget(external);
      outcome = known ? Comparison.SAME : all ? Comparison.DIFFERENT : Comparison.NOT_TOLD;
    }
    if (primary != null) {
      pair.put("sourceAddress", primary, source.told("primarySmtpAddress").words());
    }
    add(Attribute.EXTERNAL_ADDRESS, outcome, mine, yours);
  }

  /** An external address that leads back to the target itself is wrong whatever the source has. */
  private boolean isAtTarget(String external) {
    String upn = target.address("userPrincipalName");
    return upn != null && Addresses.domain(external).equals(Addresses.domain(upn));
  }

  /** Primary address and user name belong to the target company. */
  private void ownAddress(Attribute attribute, String field) {
    String address = target.address(field);
    if (address == null) {
      return;
    }
    Told mine = source.told("primarySmtpAddress");
    boolean external = address.equals(target.address("externalEmailAddress"));
    boolean foreign = isForeign(address);
    add(
        attribute,
        external || foreign ? Comparison.DIFFERENT : Comparison.SAME,
        mine,
        target.told(field));
  }

  private boolean isForeign(String address) {
    String domain = Addresses.domain(address);
    return owned.isEmpty() ? source.domains().contains(domain) : !owned.contains(domain);
  }

  private void proxyDomains() {
    Told yours = target.told("emailAddresses");
    if (yours == null) {
      return;
    }
    for (String address : target.addresses().smtp()) {
      String bare = Addresses.bare(WrappedText.shown(address));
      if (Shape.SMTP.accepts(bare) && isForeign(bare)) {
        pair.put("foreignAddress", bare, yours.words());
        add(
            Attribute.PROXY_DOMAIN,
            Comparison.DIFFERENT,
            null,
            new Told(bare, yours.paste(), yours.words()));
      }
    }
  }

  private void licence() {
    Told mine = source.told("capabilities");
    Told yours = target.told("capabilities");
    if (mine == null || yours == null || source.kind() != Kind.MAILBOX) {
      return;
    }
    boolean there = lower(mine).contains("t2tmbxmove") || lower(yours).contains("t2tmbxmove");
    boolean cut =
        CrossTenantKinds.isElided(mine.value()) || CrossTenantKinds.isElided(yours.value());
    add(
        Attribute.MIGRATION_LICENCE,
        there ? Comparison.SAME : cut ? Comparison.NOT_TOLD : Comparison.MISSING,
        mine,
        yours);
  }

  private void hold() {
    Told mine = source.told("onHold");
    if (mine != null) {
      boolean held = Boolean.parseBoolean(mine.value());
      add(Attribute.HOLD, held ? Comparison.DIFFERENT : Comparison.SAME, mine, null);
    }
  }

  private void recoverableItems() {
    List<Sighting> sizes =
        sightings.all().stream()
            .filter(s -> s.fact() instanceof RecoverableItems r && r.size() != null)
            .toList();
    Told quota = target.told("recoverableItemsQuota");
    if (sizes.size() != 1 || quota == null) {
      return;
    }
    Sighting size = sizes.get(0);
    long bytes = ((RecoverableItems) size.fact()).size();
    add(
        Attribute.RECOVERABLE_ITEMS,
        bytes > Long.parseLong(quota.value()) ? Comparison.DIFFERENT : Comparison.SAME,
        new Told(Long.toString(bytes), size.paste(), size.whole()),
        quota);
  }

  private void users() {
    put("sourceUser", source, List.of("userPrincipalName", "primarySmtpAddress"));
    put("targetUser", target, List.of("userPrincipalName", "primarySmtpAddress"));
    if (!pair.isEmpty()) {
      Told any = target.told("emailAddresses");
      Paste paste = any == null ? anyPaste() : any.paste();
      sightings.add(pair.build(paste));
    }
  }

  private Paste anyPaste() {
    for (MoveSide side : List.of(target, source)) {
      for (String field :
          List.of(
              "exchangeGuid",
              "userPrincipalName",
              "primarySmtpAddress",
              "archiveGuid",
              "externalEmailAddress",
              "legacyExchangeDn",
              "emailAddresses")) {
        if (side.told(field) != null) {
          return side.told(field).paste();
        }
      }
    }
    throw new IllegalStateException("a pair without a value");
  }

  private void put(String fill, MoveSide side, List<String> fields) {
    for (String field : fields) {
      if (side.address(field) != null) {
        pair.put(fill, side.address(field), side.told(field).words());
        return;
      }
    }
  }

  /** A broken value is not filled in: nobody knows whether a blank stood there. */
  private void fill(String field, String dn, Span words) {
    if (!WrappedText.isBroken(dn)) {
      pair.put(field, dn, words);
    }
  }

  static boolean isZero(String guid) {
    return guid.isEmpty() || guid.equals(ZERO);
  }

  private static String lower(Told told) {
    return told.value().toLowerCase(Locale.ROOT);
  }

  /** Both values are shown as proof, if they stand in the same part of the symptom. */
  private void add(Attribute attribute, Comparison outcome, Told mine, Told yours) {
    Told anchor = yours == null ? mine : yours;
    if (anchor == null) {
      return;
    }
    Map<String, Span> words = new LinkedHashMap<>();
    if (mine != null && mine.paste() == anchor.paste()) {
      words.put("attribute", mine.words());
      words.put("outcome", mine.words());
      words.put("sourceValue", mine.words());
    }
    if (yours != null) {
      words.put("outcome", yours.words());
      words.put("targetValue", yours.words());
    }
    AttributeCheck check = new AttributeCheck(attribute, outcome, shown(mine), shown(yours));
    sightings.add(new Sighting(check, anchor.paste(), anchor.words(), words));
  }

  private static String shown(Told told) {
    return told == null ? null : WrappedText.shown(told.value());
  }
}
