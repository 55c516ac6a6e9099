package org.clearinghouse1540.kit.document;

import javax.xml.transform.TransformerFactory;

/**
 * The XML transformer of the Java runtime, named once for the libraries that write documents.
 * Without a name they search every library of the program for one, several times per document.
 */
final class XmlTransformers {
  private static final String PROPERTY = TransformerFactory.class.getName();

  private XmlTransformers() {}

  /** Names the transformer of the runtime, unless the operator named another. */
  static void nameThatOfTheRuntime() {
    if (System.getProperty(PROPERTY) == null) {
      System.setProperty(PROPERTY, TransformerFactory.newDefaultInstance().getClass().getName());
    }
  }
}
