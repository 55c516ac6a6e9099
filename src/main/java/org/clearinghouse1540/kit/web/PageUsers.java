package org.clearinghouse1540.kit.web;

/** Provides the current user to the page context; the application has the only bean. */
public interface PageUsers {
  /** The user of the current request, a visitor if nobody is signed in. */
  PageUser current();
}
