package no.sloyfe.access;

/** Where to go after logging in: a path of our own, since an address from a link may point anywhere. */
final class OwnPath {

    private OwnPath() {}

    static String of(String wanted) {
        return wanted.length() <= 500 && wanted.matches("/(?![/\\\\])[\\w\\-./~]*") ? wanted : "/";
    }
}
