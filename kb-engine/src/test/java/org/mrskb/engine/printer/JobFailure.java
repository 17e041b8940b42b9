package org.mrskb.engine.printer;

import org.mrskb.engine.card.Fillable;
import org.mrskb.engine.card.Shape;

/** A job that failed. */
public record JobFailure(Integer code, @Fillable(Shape.HOST) String printer) {}
