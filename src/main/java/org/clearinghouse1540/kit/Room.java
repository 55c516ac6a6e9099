package org.clearinghouse1540.kit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The card of a room, on its {@code package-info.java}. {@code HouseTest} reads it and fails when a
 * door is opened that is not on a card; ARCHITECTURE.md's table is made from it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
public @interface Room {
  /** The floor the room stands on. */
  Floor floor();

  /** What the room is for, in one phrase a user would understand. */
  String purpose();

  /** The rooms on the same floor that this one may use. */
  String[] neighbours() default {};

  /** The type to read first. */
  String startAt();
}
