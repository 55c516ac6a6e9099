package org.clearinghouse1540.kit;

/** The layers, from the lowest up: a module may use any module of a lower layer. */
public enum Layer {
  KIT,
  FACTS,
  WORK,
  OUTLETS,
  APP
}
