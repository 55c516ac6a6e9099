package org.clearinghouse1540.kit.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.SqlProvider;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs every statement that writes in a transaction, at whose end {@link RecordedTransactions} lets
 * the journal record the changed rows.
 */
final class RecordedStatements extends JdbcTemplate {
  private static final Pattern WRITES =
      Pattern.compile("\\b(insert|update|delete|merge)\\b", Pattern.CASE_INSENSITIVE);
  private static final int KNOWN_STATEMENTS = 4_000;
  private final Cache<String, Boolean> known =
      Caffeine.newBuilder().maximumSize(KNOWN_STATEMENTS).build();
  private final ObjectProvider<TransactionTemplate> transaction;

  RecordedStatements(DataSource source, ObjectProvider<TransactionTemplate> transaction) {
    super(source);
    this.transaction = transaction;
  }

  @Override
  protected int update(PreparedStatementCreator creator, @Nullable PreparedStatementSetter setter)
      throws DataAccessException {
    Integer changed = transaction.getObject().execute(status -> super.update(creator, setter));
    return changed == null ? 0 : changed;
  }

  @Override
  public <T extends @Nullable Object> T query(
      PreparedStatementCreator creator,
      @Nullable PreparedStatementSetter setter,
      ResultSetExtractor<T> extractor)
      throws DataAccessException {
    String text = creator instanceof SqlProvider provider ? provider.getSql() : null;
    return text != null && known.get(text, statement -> WRITES.matcher(statement).find())
        ? transaction.getObject().execute(status -> super.query(creator, setter, extractor))
        : super.query(creator, setter, extractor);
  }
}
