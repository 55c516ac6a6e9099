package org.clearinghouse1540.sources;

import java.util.Optional;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Template;

/**
 * The form that adds a file to a record.
 *
 * @param title the title of the record
 * @param replaced the file that the new one corrects, if any
 */
@Template("sources/new-original.jte")
record NewOriginalView(
    FormView form, String title, String recordAddress, Optional<Original> replaced) {}
