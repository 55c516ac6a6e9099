package org.clearinghouse1540.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Random;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** The PDF of a matrix is one that a screen reader can read: PDF/UA-1, as veraPDF checks it. */
class AccessiblePdfTest {
  @BeforeAll
  static void begin() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"EN", "AR", "RU"})
  void theCopyOfAMatrixIsTagged(Language language) throws Exception {
    FormVersion form = new Forms().list().getLast().in(language);
    byte[] pdf =
        CopyFormat.PDF.write(ExampleCopies.make(form, "Example State 123", new Random(3), 40));
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
      ValidationResult result = validator.validate(parser);
      assertThat(result.getTestAssertions())
          .filteredOn(testAssertion -> testAssertion.getStatus() == TestAssertion.Status.FAILED)
          .extracting(
              testAssertion ->
                  testAssertion.getRuleId().getClause() + ": " + testAssertion.getMessage())
          .isEmpty();
      assertThat(result.isCompliant()).isTrue();
      assertThat(result.getTotalAssertions()).isGreaterThan(1_000);
    }
  }
}
