package org.clearinghouse1540.kit;

/** The floors of the house, from the ground up: a room may use any room on a lower floor. */
public enum Floor {
  KIT,
  FACTS,
  WORK,
  OUTLETS,
  APP
}
