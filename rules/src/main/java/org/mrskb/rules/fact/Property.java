package org.mrskb.rules.fact;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The cmdlet property that a field is read from. Whatever prints it (list, table, JSON, CSV,
 * CLIXML), a field with this mark is filled; adding a field is all it takes to read one more
 * property.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Property {
  /** Names of the property, the usual one first. Capitals do not matter. */
  String[] value();

  /**
   * Whether the values are names of an enumeration: a bare number is not told what it stands for.
   */
  boolean named() default false;
}
