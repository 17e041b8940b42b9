package org.mrskb.rules.reader;

import java.util.List;
import java.util.Locale;
import org.mrskb.engine.card.Shape;
import org.mrskb.engine.paste.Draft;
import org.mrskb.engine.paste.Span;
import org.mrskb.rules.fact.AcceptedDomain;
import org.mrskb.rules.fact.Failure.Side;
import org.mrskb.rules.fact.OrganizationRelationship;
import org.mrskb.rules.fact.Recipient;
import org.mrskb.rules.fact.Recipient.Kind;
import org.mrskb.rules.fact.RecoverableItems;

/** The objects that a move between two tenants depends on. */
final class CrossTenantKinds {
  private static final List<String> RECIPIENT_SIGNS =
      List.of(
          "RecipientType",
          "RecipientTypeDetails",
          "PreviousRecipientTypeDetails",
          "ExchangeGuid",
          "ArchiveGuid",
          "LegacyExchangeDN",
          "ExternalEmailAddress",
          "EmailAddresses",
          "LitigationHoldEnabled",
          "DelayHoldApplied",
          "DelayReleaseHoldApplied",
          "ComplianceTagHoldApplied",
          "InPlaceHolds",
          "PersistedCapabilities",
          "MailboxLocations",
          "RecoverableItemsQuota",
          "msExchRemoteRecipientType");

  private static final List<String> HOLDS =
      List.of(
          "LitigationHoldEnabled",
          "DelayHoldApplied",
          "DelayReleaseHoldApplied",
          "ComplianceTagHoldApplied",
          "InPlaceHolds");

  private CrossTenantKinds() {}

  static List<ObjectKind> all() {
    return List.of(
        new ObjectKind(
            Recipient.class, CrossTenantKinds::isRecipient, CrossTenantKinds::completeRecipient),
        new ObjectKind(
            OrganizationRelationship.class,
            o ->
                o.has("MailboxMoveCapability")
                    || o.has("MailboxMoveEnabled")
                    || o.has("MailboxMovePublishedScopes"),
            CrossTenantKinds::completeRelationship),
        new ObjectKind(
            AcceptedDomain.class,
            o -> o.has("DomainName") && (o.has("DomainType") || o.isFrom("AcceptedDomain")),
            (object, draft) -> {}),
        new ObjectKind(
            RecoverableItems.class, o -> o.has("TotalDeletedItemSize"), (object, draft) -> {}));
  }

  private static boolean isRecipient(CmdletObject o) {
    boolean named = o.hasAny("Name", "DisplayName", "Alias", "Identity", "PrimarySmtpAddress");
    boolean printed =
        o.isFrom("Mailbox", "MailUser", "Recipient", "RemoteMailbox", "User", "EXOMailbox")
            || (o.has("Alias") && o.has("ProhibitSendQuota"));
    return (RECIPIENT_SIGNS.stream().anyMatch(o::has) && !o.has("StatusDetail"))
        || (named && printed);
  }

  private static void completeRecipient(CmdletObject object, Draft<? extends Record> draft) {
    empty(object, draft, "exchangeGuid", "ExchangeGuid");
    empty(object, draft, "archiveGuid", "ArchiveGuid");
    empty(object, draft, "emailAddresses", "EmailAddresses");
    empty(object, draft, "externalEmailAddress", "ExternalEmailAddress");
    kind(object, draft);
    CmdletObject.Value holds = object.get("InPlaceHolds");
    if (holds != null) {
      draft.put("inPlaceHold", inPlaceHold(holds.text()), holds.words());
    }
    hold(object, draft);
    CmdletObject.Value remote = object.get("msExchRemoteRecipientType");
    if (remote == null) {
      remote = object.get("RemoteRecipientType");
    }
    if (remote != null && !remote.text().isBlank()) {
      String text = remote.text().strip();
      draft.put(
          "deprovisioned", text.equals("8") || text.contains("DeprovisionMailbox"), remote.words());
    }
    CmdletObject.Value locations = object.get("MailboxLocations");
    if (locations != null && !isElided(locations.text())) {
      draft.put("auxiliaryArchives", count(locations.text(), ";auxarchive;"), locations.words());
    }
  }

  private static void empty(
      CmdletObject object, Draft<? extends Record> draft, String field, String property) {
    CmdletObject.Value value = object.get(property);
    if (value != null && (value.text().isBlank() || value.text().equals("$null"))) {
      draft.put(field, "", value.words());
    }
  }

  private static void kind(CmdletObject object, Draft<? extends Record> draft) {
    for (String property : List.of("RecipientTypeDetails", "RecipientType", "@command")) {
      CmdletObject.Value value = object.get(property);
      Kind kind = value == null ? null : kind(value.text().toLowerCase(Locale.ROOT));
      if (kind != null) {
        draft.put("kind", kind, value.words());
        return;
      }
    }
    CmdletObject.Value external = object.get("ExternalEmailAddress");
    if (external != null && !external.text().isBlank()) {
      draft.put("kind", Kind.MAIL_USER, external.words());
    }
  }

  private static Kind kind(String word) {
    return switch (word) {
      case "usermailbox",
          "sharedmailbox",
          "roommailbox",
          "equipmentmailbox",
          "linkedmailbox",
          "mailbox",
          "exomailbox" ->
          Kind.MAILBOX;
      case "mailuser" -> Kind.MAIL_USER;
      case "remotemailbox",
          "remoteusermailbox",
          "remotesharedmailbox",
          "remoteroommailbox",
          "remoteequipmentmailbox" ->
          Kind.REMOTE_MAILBOX;
      default -> null;
    };
  }

  /** A mail user on hold is no obstacle: its quota was raised that way. */
  private static void hold(CmdletObject object, Draft<? extends Record> draft) {
    if (draft.get("kind") == Kind.MAIL_USER) {
      return;
    }
    Span words = null;
    boolean held = false;
    for (String property : HOLDS) {
      CmdletObject.Value value = object.get(property);
      boolean list = property.equals("InPlaceHolds");
      Boolean on =
          value == null ? null : list ? inPlaceHold(value.text()) : Values.bool(value.text());
      if (on == null || (held && !on)) {
        continue;
      }
      words = words == null || (on && !held) ? value.words() : words.with(value.words());
      held |= on;
    }
    if (words != null) {
      draft.put("onHold", held, words);
    }
  }

  /** An entry that starts with a hyphen takes the mailbox out of an organisation-wide policy. */
  private static Boolean inPlaceHold(String printed) {
    for (String entry : Values.list(printed)) {
      String lower = entry.toLowerCase(Locale.ROOT);
      boolean legacy = entry.length() == 32 && entry.chars().allMatch(Character::isLetterOrDigit);
      if (legacy || List.of("mbx", "skp", "unih", "cld").stream().anyMatch(lower::startsWith)) {
        return Boolean.TRUE;
      }
    }
    return isElided(printed) ? null : Boolean.FALSE;
  }

  static boolean isElided(String text) {
    return text.contains("...") || text.contains("\u2026");
  }

  private static int count(String text, String part) {
    String lower = text.toLowerCase(Locale.ROOT);
    int count = 0;
    for (int at = lower.indexOf(part); at >= 0; at = lower.indexOf(part, at + 1)) {
      count++;
    }
    return count;
  }

  private static void completeRelationship(CmdletObject object, Draft<? extends Record> draft) {
    CmdletObject.Value domains = object.get("DomainNames");
    if (domains != null && !isElided(domains.text())) {
      List<String> names = Values.list(domains.text());
      if (!names.isEmpty() && names.stream().noneMatch(CrossTenantKinds::isUnreadable)) {
        draft.put("domainIsGuid", names.stream().noneMatch(n -> n.contains(".")), domains.words());
      }
    }
    CmdletObject.Value scopes = object.get("MailboxMovePublishedScopes");
    if (scopes != null) {
      draft.put("scopeEmpty", Values.list(scopes.text()).isEmpty(), scopes.words());
    }
    CmdletObject.Value application = object.get("OAuthApplicationId");
    if (application != null) {
      draft.put("applicationIdEmpty", application.text().isBlank(), application.words());
    }
    CmdletObject.Value capability = object.get("MailboxMoveCapability");
    CmdletObject.Value side = object.get("@side");
    if (capability == null) {
      return;
    }
    String text = capability.text().toLowerCase(Locale.ROOT);
    draft.put("forMoves", text.contains("bound"), capability.words());
    if (side != null) {
      boolean in = text.contains("inbound");
      boolean out = text.contains("outbound");
      boolean source = side.text().equals(Side.SOURCE.name());
      if (in || out) {
        draft.put("directionWrong", source ? !out : !in, capability.words());
      }
    }
  }

  private static boolean isUnreadable(String name) {
    return name.contains("*")
        || name.contains("\u2588")
        || name.contains("<")
        || !(name.contains(".")
            || Shape.GUID.accepts(name.toLowerCase(Locale.ROOT))
            || name.contains("-"));
  }
}
