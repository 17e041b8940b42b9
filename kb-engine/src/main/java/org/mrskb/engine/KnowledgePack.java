package org.mrskb.engine;

import java.util.List;
import org.mrskb.engine.paste.Reader;

/**
 * A field of knowledge: readers, and the compiled rules, cards, questions and articles under {@code
 * META-INF/mrskb/<name>/} of the same jar. Found with {@link java.util.ServiceLoader}.
 */
public interface KnowledgePack {

  /** Lower-case letters, digits and hyphens; the folder of the pack's resources. */
  String name();

  /** Where the pack's resources and compiled rules lie. */
  default ClassLoader loader() {
    return getClass().getClassLoader();
  }

  /** One reader per kind of evidence. They must be stateless and linear in the text. */
  List<Reader> readers();
}
