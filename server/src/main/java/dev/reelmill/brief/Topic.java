package dev.reelmill.brief;

/** One of the twenty lessons about money, each for one persona and of a fixed length. */
public enum Topic {
  CREDIT_UTILIZATION(Persona.HIGH_UTILIZATION, "credit_utilization", 15),
  DEBT_PAYDOWN_STRATEGY(Persona.HIGH_UTILIZATION, "debt_paydown_strategy", 20),
  AUTOPAY_SETUP(Persona.HIGH_UTILIZATION, "autopay_setup", 15),
  BALANCE_TRANSFER(Persona.HIGH_UTILIZATION, "balance_transfer", 18),
  INTEREST_CALCULATION(Persona.HIGH_UTILIZATION, "interest_calculation", 20),
  VARIABLE_INCOME_BUDGETING(Persona.VARIABLE_INCOME, "variable_income_budgeting", 18),
  EMERGENCY_FUND_BASICS(Persona.VARIABLE_INCOME, "emergency_fund_basics", 15),
  PERCENT_BASED_BUDGETS(Persona.VARIABLE_INCOME, "percent_based_budgets", 15),
  INCOME_SMOOTHING(Persona.VARIABLE_INCOME, "income_smoothing", 18),
  CASH_BUFFER(Persona.VARIABLE_INCOME, "cash_buffer", 15),
  SUBSCRIPTION_AUDIT(Persona.SUBSCRIPTION_HEAVY, "subscription_audit", 20),
  CANCELLATION_TIPS(Persona.SUBSCRIPTION_HEAVY, "cancellation_tips", 18),
  BILL_ALERTS(Persona.SUBSCRIPTION_HEAVY, "bill_alerts", 15),
  RECURRING_SPEND_TRACKING(Persona.SUBSCRIPTION_HEAVY, "recurring_spend_tracking", 18),
  SUBSCRIPTION_CONSOLIDATION(Persona.SUBSCRIPTION_HEAVY, "subscription_consolidation", 15),
  GOAL_SETTING(Persona.SAVINGS_BUILDER, "goal_setting", 18),
  AUTOMATION_SETUP(Persona.SAVINGS_BUILDER, "automation_setup", 15),
  HYSA_COMPARISON(Persona.SAVINGS_BUILDER, "hysa_comparison", 15),
  CD_BASICS(Persona.SAVINGS_BUILDER, "cd_basics", 20),
  SAVINGS_RATE_OPTIMIZATION(Persona.SAVINGS_BUILDER, "savings_rate_optimization", 18);

  private final Persona persona;
  private final String label;
  private final int seconds;

  Topic(Persona persona, String label, int seconds) {
    this.persona = persona;
    this.label = label;
    this.seconds = seconds;
  }

  /** Whom it is for. */
  public Persona persona() {
    return persona;
  }

  /** The form used in requests and keys, "credit_utilization". */
  public String label() {
    return label;
  }

  /** The length of its film in seconds. */
  public int seconds() {
    return seconds;
  }
}
