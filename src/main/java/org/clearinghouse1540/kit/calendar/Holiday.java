package org.clearinghouse1540.kit.calendar;

import java.time.LocalDate;

/**
 * An official holiday of United Nations Headquarters.
 *
 * @param source the document that names it, such as an information circular
 * @param address where that document can be read; may be empty
 */
public record Holiday(LocalDate day, String name, String source, String address) {}
