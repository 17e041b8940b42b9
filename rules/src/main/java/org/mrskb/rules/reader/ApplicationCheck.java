package org.mrskb.rules.reader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mrskb.engine.card.Shape;
import org.mrskb.engine.paste.Sighting;
import org.mrskb.engine.paste.Sightings;
import org.mrskb.engine.paste.Span;
import org.mrskb.rules.fact.AttributeCheck;
import org.mrskb.rules.fact.AttributeCheck.Attribute;
import org.mrskb.rules.fact.AttributeCheck.Comparison;
import org.mrskb.rules.fact.MigrationEndpoint;
import org.mrskb.rules.fact.OrganizationRelationship;

/**
 * Compares the application of the target's endpoint with the one that the source relationship
 * names.
 */
final class ApplicationCheck {
  private ApplicationCheck() {}

  static void run(Sightings sightings) {
    List<Sighting> endpoints =
        sightings.all().stream()
            .filter(s -> s.fact() instanceof MigrationEndpoint e && isGuid(e.applicationId()))
            .toList();
    List<Sighting> relationships =
        sightings.all().stream()
            .filter(
                s ->
                    s.fact() instanceof OrganizationRelationship r
                        && isGuid(r.oauthApplicationId()))
            .toList();
    if (endpoints.size() != 1 || relationships.size() != 1) {
      return;
    }
    Sighting endpoint = endpoints.get(0);
    Sighting relationship = relationships.get(0);
    String target = ((MigrationEndpoint) endpoint.fact()).applicationId();
    String source = ((OrganizationRelationship) relationship.fact()).oauthApplicationId();
    Map<String, Span> words = new LinkedHashMap<>();
    Span mine = relationship.field("oauthApplicationId").orElse(relationship.whole());
    Span yours = endpoint.field("applicationId").orElse(endpoint.whole());
    words.put("outcome", mine);
    words.put("sourceValue", mine);
    if (endpoint.paste() == relationship.paste()) {
      words.put("attribute", yours);
      words.put("targetValue", yours);
    }
    Comparison outcome = source.equalsIgnoreCase(target) ? Comparison.SAME : Comparison.DIFFERENT;
    sightings.add(
        new Sighting(
            new AttributeCheck(Attribute.APPLICATION_ID, outcome, source, target),
            relationship.paste(),
            mine,
            words));
  }

  private static boolean isGuid(String id) {
    return id != null && Shape.GUID.accepts(id.toLowerCase(Locale.ROOT));
  }
}
