package org.clearinghouse1540.publication;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.kit.retrieval.Passage;
import org.clearinghouse1540.matrix.ApprovedMatrix;
import org.clearinghouse1540.matrix.MatrixPassages;
import org.clearinghouse1540.search.SearchScope;
import org.clearinghouse1540.search.SearchSource;
import org.springframework.stereotype.Component;

/** The fields of published matrices, for those who do not read matrices under review. */
@Component
class PublicMatrixPassages implements SearchSource {
  private static final String KIND = "published-matrix";

  private final PublicMatrices published;
  private final MatrixPassages fields;

  PublicMatrixPassages(PublicMatrices published, MatrixPassages fields) {
    this.published = published;
    this.fields = fields;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<Passage> all(Viewer reader) {
    if (reader.belongsToCommittee()) {
      return List.of();
    }
    return passages(reader, published.list().stream());
  }

  @Override
  public List<Passage> of(Viewer reader, Set<String> records) {
    if (reader.belongsToCommittee()) {
      return List.of();
    }
    return passages(
        reader,
        records.stream()
            .flatMap(record -> MatrixPassages.matrix(KIND, record).stream())
            .flatMap(id -> published.find(id).stream()));
  }

  private List<Passage> passages(Viewer reader, Stream<Published<ApprovedMatrix>> found) {
    return found
        .map(Published::value)
        .filter(matrix -> !isOwn(reader, matrix.matrix().state()))
        .flatMap(
            matrix ->
                fields
                    .passages(KIND, matrix.matrix(), "/public/matrices/", matrix.contents())
                    .stream())
        .toList();
  }

  private static boolean isOwn(Viewer reader, String state) {
    return reader.may(Permission.READ_MATRICES) && reader.party().equals(state);
  }

  @Override
  public SearchScope touchedBy(String subject) {
    return MatrixPassages.changed(KIND, subject);
  }
}
