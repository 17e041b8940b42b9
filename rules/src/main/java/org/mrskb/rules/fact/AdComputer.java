package org.mrskb.rules.fact;

import org.mrskb.engine.card.Fillable;
import org.mrskb.engine.card.Shape;

/**
 * A computer account as {@code Get-ADComputer} prints it.
 *
 * @param server its name
 * @param adminCount 1 once the account was in a protected group
 */
public record AdComputer(
    @Fillable(Shape.HOST) String server, @Property("adminCount") Integer adminCount) {}
