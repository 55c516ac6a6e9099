package org.clearinghouse1540.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The statuses of needs move forward only. */
class NeedStatusTest {
  @ParameterizedTest
  @EnumSource(NeedStatus.class)
  void isFoundByItsKey(NeedStatus status) {
    assertThat(NeedStatus.find(status.key())).contains(status);
  }

  @Test
  void movesForwardFromEarlierStatusesOnly() {
    assertThat(NeedStatus.OFFERED.before())
        .containsExactly(NeedStatus.NOT_YET_SPECIFIC, NeedStatus.OPEN);
    assertThat(NeedStatus.MET.before())
        .contains(NeedStatus.DELIVERED)
        .doesNotContain(NeedStatus.WITHDRAWN, NeedStatus.MET);
    assertThat(NeedStatus.NOT_YET_SPECIFIC.before()).isEmpty();
    assertThat(NeedStatus.WITHDRAWN.before()).isEmpty();
  }

  @Test
  void aNeedIsUnmetUntilItsStateReportsThatItIsMet() {
    assertThat(NeedStatus.BEING_DELIVERED.isUnmet()).isTrue();
    assertThat(NeedStatus.DELIVERED.isUnmet()).isTrue();
    assertThat(NeedStatus.MET.isUnmet()).isFalse();
    assertThat(NeedStatus.WITHDRAWN.isUnmet()).isFalse();
  }
}
