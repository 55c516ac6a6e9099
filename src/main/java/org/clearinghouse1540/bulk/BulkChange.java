package org.clearinghouse1540.bulk;

import java.util.function.Consumer;
import org.clearinghouse1540.kit.journal.Actor;

/**
 * A row that was read and checked, and that changes something.
 *
 * @param owner the party that the record belongs to; its rows are recorded all or none
 * @param title the name of the record for a reader
 * @param write records the row in the name of a person
 */
public record BulkChange(String owner, String title, Consumer<Actor> write) {}
