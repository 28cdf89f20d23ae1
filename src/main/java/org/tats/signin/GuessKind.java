package org.tats.signin;

/** What is guessed, and how many wrong guesses are looked at within {@link GuessLimits#WINDOW}. */
enum GuessKind {
    PASSWORD(10, 100),
    CODE(5, 50);

    private final int perAccount;
    private final int perAddress;

    GuessKind(int perAccount, int perAddress) {
        this.perAccount = perAccount;
        this.perAddress = perAddress;
    }

    /** For one account from all unknown browsers together, and from each known one. */
    int perAccount() {
        return perAccount;
    }

    /** For one network address: more, since a whole council may come from one. */
    int perAddress() {
        return perAddress;
    }
}
