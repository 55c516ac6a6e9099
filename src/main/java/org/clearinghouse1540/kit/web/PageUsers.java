package org.clearinghouse1540.kit.web;

/** Tells the page context who the current user is; the application provides the only bean. */
public interface PageUsers {
  /** The user of the current request, a visitor where nobody signed in. */
  PageUser current();
}
