package org.mrskb.rules.reader;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mrskb.engine.card.Shape;
import org.mrskb.engine.paste.Paste;
import org.mrskb.engine.paste.RecordFields;
import org.mrskb.engine.paste.Sighting;
import org.mrskb.engine.paste.Span;
import org.mrskb.rules.fact.Recipient;
import org.mrskb.rules.fact.Recipient.Kind;

/**
 * One end of a move: everything that was printed about one recipient, which may be the output of
 * several cmdlets.
 */
final class MoveSide {
  private static final List<String> IDENTITY =
      List.of("exchangeGuid", "primarySmtpAddress", "userPrincipalName", "legacyExchangeDn");

  private final List<Sighting> objects = new ArrayList<>();

  /** A value, the words that tell it and where they stand. */
  record Told(String value, Paste paste, Span words) {
    boolean isEmpty() {
      return value.isEmpty();
    }
  }

  /** Adds an object unless it is about somebody else. */
  boolean accepts(Sighting object) {
    for (String field : IDENTITY) {
      Object other = RecordFields.value(object.fact(), field);
      for (Sighting known : objects) {
        Object mine = RecordFields.value(known.fact(), field);
        if (mine != null && other != null && !mine.toString().equalsIgnoreCase(other.toString())) {
          return false;
        }
      }
    }
    return true;
  }

  void add(Sighting object) {
    objects.add(object);
  }

  Kind kind() {
    for (Sighting object : objects) {
      if (((Recipient) object.fact()).kind() != null) {
        return ((Recipient) object.fact()).kind();
      }
    }
    return null;
  }

  /** Whether a heading or a command says which end this is. */
  boolean isNamed() {
    return objects.stream().anyMatch(o -> ((Recipient) o.fact()).side() != null);
  }

  /** A field as printed, its broken places marked; null if no object tells it. */
  Told told(String field) {
    for (Sighting object : objects) {
      Object value = RecordFields.value(object.fact(), field);
      Span words = object.field(field).orElse(null);
      if (value != null && words != null) {
        String broken = WrappedText.of(object.paste().slice(words));
        String text = broken == null ? value.toString() : broken;
        return new Told(text, object.paste(), words);
      }
    }
    return null;
  }

  Addresses addresses() {
    Told told = told("emailAddresses");
    return Addresses.of(told == null ? null : told.value());
  }

  /** The readable address of a field without prefix; null if it is not told or masked. */
  String address(String field) {
    Told told = told(field);
    String bare = told == null ? "" : Addresses.bare(told.value());
    return Shape.SMTP.accepts(bare) ? bare : null;
  }

  /** Domains that the tenant of this recipient must own, as its own addresses show. */
  Set<String> domains() {
    Set<String> domains = new LinkedHashSet<>();
    for (String field : List.of("primarySmtpAddress", "userPrincipalName")) {
      if (address(field) != null) {
        domains.add(Addresses.domain(address(field)));
      }
    }
    addresses().smtp().forEach(a -> domains.add(Addresses.domain(a)));
    domains.remove("");
    return domains;
  }

  /** Whether a domain is none of this side, nor another routing domain of its tenant. */
  boolean knowsNothingOf(String domain) {
    return !domains().contains(domain) && !tenants().contains(tenant(domain));
  }

  /** The {@code contoso} of {@code contoso.onmicrosoft.com}. */
  Set<String> tenants() {
    Set<String> tenants = new LinkedHashSet<>();
    domains().forEach(d -> tenants.add(tenant(d)));
    tenants.remove("");
    return tenants;
  }

  private static String tenant(String domain) {
    String name = domain.toLowerCase(Locale.ROOT);
    return name.endsWith(".onmicrosoft.com") ? name.substring(0, name.indexOf('.')) : "";
  }
}
