package dev.reelmill.topic;

import dev.reelmill.brief.Topic;
import dev.reelmill.brief.TopicBrief;
import dev.reelmill.script.Mood;
import dev.reelmill.script.Script;
import dev.reelmill.script.TopicScripts;

/** The scripts of the twenty lessons. */
public final class TopicFilms implements TopicScripts {

  @Override
  public Script write(TopicBrief brief) {
    Lesson lesson = lesson(brief.topic());
    return new Script(lesson.title(), Mood.FOCUS, brief.topic().seconds(), lesson.scenes());
  }

  static Lesson lesson(Topic topic) {
    return switch (topic) {
      case CREDIT_UTILIZATION -> CreditLessons.creditUtilization();
      case DEBT_PAYDOWN_STRATEGY -> CreditLessons.debtPaydownStrategy();
      case AUTOPAY_SETUP -> CreditLessons.autopaySetup();
      case BALANCE_TRANSFER -> CreditLessons.balanceTransfer();
      case INTEREST_CALCULATION -> CreditLessons.interestCalculation();
      case VARIABLE_INCOME_BUDGETING -> IncomeLessons.variableIncomeBudgeting();
      case EMERGENCY_FUND_BASICS -> IncomeLessons.emergencyFundBasics();
      case PERCENT_BASED_BUDGETS -> IncomeLessons.percentBasedBudgets();
      case INCOME_SMOOTHING -> IncomeLessons.incomeSmoothing();
      case CASH_BUFFER -> IncomeLessons.cashBuffer();
      case SUBSCRIPTION_AUDIT -> SubscriptionLessons.subscriptionAudit();
      case CANCELLATION_TIPS -> SubscriptionLessons.cancellationTips();
      case BILL_ALERTS -> SubscriptionLessons.billAlerts();
      case RECURRING_SPEND_TRACKING -> SubscriptionLessons.recurringSpendTracking();
      case SUBSCRIPTION_CONSOLIDATION -> SubscriptionLessons.subscriptionConsolidation();
      case GOAL_SETTING -> SavingsLessons.goalSetting();
      case AUTOMATION_SETUP -> SavingsLessons.automationSetup();
      case HYSA_COMPARISON -> SavingsLessons.hysaComparison();
      case CD_BASICS -> SavingsLessons.cdBasics();
      case SAVINGS_RATE_OPTIMIZATION -> SavingsLessons.savingsRateOptimization();
    };
  }
}
