package org.clearinghouse1540.matrix;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.sources.CitedDocument;

/**
 * The page of a whole matrix: the grid, the comments of the State and the workflow.
 *
 * @param since the date from which the matrix has been at its stage, ISO 8601
 * @param versions all versions of the form
 * @param mayUsePackets whether the current user may download an offline packet
 * @param mayReview whether the current user may see past states, checks and comparisons
 * @param readable cited documents with a stored text, by number and title
 * @param citable all documents that can be cited, by number and title, where the user may cite
 * @param source the document that is open beside the grid
 * @param rows the rows that the filter leaves
 * @param history the steps, holds and consents as they were recorded
 */
@Template("matrix/matrix.jte")
record MatrixPageView(
    MatrixView matrix,
    Optional<String> since,
    List<String> versions,
    boolean mayUsePackets,
    boolean mayReview,
    List<Option> readable,
    List<Option> citable,
    Optional<OpenSource> source,
    ListedRows rows,
    List<CommentView> comments,
    WorkflowView workflow,
    ReviewHistoryView history) {
  MatrixPageView {
    versions = List.copyOf(versions);
    readable = List.copyOf(readable);
    citable = List.copyOf(citable);
    comments = List.copyOf(comments);
  }

  /** A document with its stored text. */
  record OpenSource(CitedDocument document, String text) {
    /** The number of characters of the longest passage that can be cited from it. */
    int longest() {
      return CitationPages.LONGEST_PASSAGE;
    }
  }

  /** The kinds of rows that the current user can choose. */
  public List<RowFilter.Only> choices() {
    return matrix.editable()
        ? List.of(RowFilter.Only.values())
        : List.of(RowFilter.Only.ALL, RowFilter.Only.USED);
  }

  /** Whether the page is marked as a draft. */
  public boolean isDraft() {
    boolean published =
        matrix.cycle().stage() == MatrixStage.PUBLISHED && workflow.withdrawn().isEmpty();
    return !published && history.shown().isEmpty();
  }

  /** Whether a document is open beside the grid. */
  public boolean isOpen(Option option) {
    return source
        .filter(open -> Long.toString(open.document().id()).equals(option.value()))
        .isPresent();
  }

  /** The address of the same State's matrix in a version of the form. */
  public String address(String version) {
    return new MatrixId(matrix.id().state(), version).address();
  }

  /** Whether the page shows a version. */
  public boolean isShown(String version) {
    return version.equals(matrix.id().form());
  }
}
