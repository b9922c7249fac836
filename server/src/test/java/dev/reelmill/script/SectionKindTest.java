package dev.reelmill.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.brief.TextBlock.Heading;
import dev.reelmill.brief.TextBlock.Item;
import dev.reelmill.brief.TextBlock.Paragraph;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectionKindTest {
  @ParameterizedTest
  @CsvSource({
    "What you'll do, DO",
    "What You’ll Do 🎯, DO",
    "Key Responsibilities, DO",
    "Your impact, DO",
    "In this role you will, DO",
    "As a baker at Crumb you will, DO",
    "What you’ll do as a Baker at Crumb, DO",
    "Requirements, BRING",
    "Qualifications and Job Requirements, BRING",
    "About you, BRING",
    "Who you are, BRING",
    "⭐ Is this you?, BRING",
    "How to be successful in this role, BRING",
    "What we're looking for, BRING",
    "Nice to have, NICE",
    "Bonus points if you have, NICE",
    "Benefits & Perks, OFFER",
    "What we offer, OFFER",
    "Compensation range, PAY",
    "Salary, PAY",
    "At a glance, FACTS",
    "The role, ROLE",
    "Job summary, ROLE",
    "About Crumb, COMPANY",
    "Our values, COMPANY",
    "Interview process, HIRING",
    "How to apply, HIRING",
    "Equal Opportunity Employer, LEGAL",
    "Diversity & Inclusion, LEGAL",
    "Applicant privacy notice, LEGAL",
    "Protect yourself from recruitment fraud, LEGAL",
    "Tuesday, OTHER",
  })
  void aHeadingAnnouncesItsSection(String heading, SectionKind kind) {
    assertThat(SectionKind.of(heading)).isEqualTo(kind);
  }

  @Test
  void aHeadingThatTellsNothingStaysWithTheOneAbove() {
    List<Section> sections =
        Section.divide(
            List.of(
                new Heading("Requirements"),
                new Heading("For example"),
                new Item("Patience"),
                new Heading("Benefits"),
                new Paragraph("Bread.")));

    assertThat(sections)
        .extracting(Section::kind)
        .containsExactly(SectionKind.BRING, SectionKind.OFFER);
  }

  @Test
  void aListOfActionsIsOneOfDutiesWhateverStandsAboveIt() {
    List<Section> sections =
        Section.divide(
            List.of(
                new Heading("What you can expect"),
                new Item("Lead the morning shift"),
                new Item("Maintain the ovens"),
                new Item("Coordinate deliveries")));

    assertThat(sections).extracting(Section::kind).containsExactly(SectionKind.DO);
  }
}
