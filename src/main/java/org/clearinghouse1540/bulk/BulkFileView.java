package org.clearinghouse1540.bulk;

import java.util.List;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.sources.Original;

/**
 * The page that exports records of one kind as files and imports files.
 *
 * @param title the key of the title
 * @param list the address of the list of these records
 * @param listTitle the key of the name of the list
 * @param count the number of records that the user may change
 * @param accepted the file name endings that the page accepts
 * @param files the files that were imported, as received
 */
@Template("bulk/file.jte")
public record BulkFileView(
    String title,
    String list,
    String listTitle,
    int count,
    String accepted,
    FormView form,
    List<Original> files) {
  public BulkFileView {
    files = List.copyOf(files);
  }
}
