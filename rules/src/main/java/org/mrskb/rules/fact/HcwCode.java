package org.mrskb.rules.fact;

/**
 * A code of the Hybrid Configuration Wizard.
 *
 * @param code for example {@code HCW8078}
 * @param alone whether nothing but the code and its standard text was sent
 */
public record HcwCode(String code, Boolean alone) {}
