package org.clearinghouse1540.kit.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the template that shows a model. The template declares the model as its parameter {@code
 * model}, beside the page context; a test compares both.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Template {
  /** The template under {@code src/main/resources}, such as {@code practices/practice.jte}. */
  String value();
}
