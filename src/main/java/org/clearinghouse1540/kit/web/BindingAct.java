package org.clearinghouse1540.kit.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that receives a form as an act that binds: it sends, agrees, approves, publishes,
 * consents, withdraws or removes. The first time, everything that the method changes is undone, and
 * a check page says what the act would do. When the user confirms it there, the act happens exactly
 * once and is answered with a receipt. The method also names its {@link FormPage}, to which the
 * button "Back" leads.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface BindingAct {
  /**
   * The key of the name of the act, which its button shows; the same key with {@code .means} is a
   * sentence that says what the act does. A method with several acts names the one in question with
   * {@link Act#named}.
   */
  String value();

  /** The key of the receiver; empty if the method names it with {@link Act#to}. */
  String to() default "";

  /** The key of the sentence about the next step. */
  String next() default "kit.act.next.none";
}
