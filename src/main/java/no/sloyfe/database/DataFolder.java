package no.sloyfe.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import no.sloyfe.CannotStart;

/** The folder that holds everything users wrote, and the password of the login that owns it. It is never deleted. */
record DataFolder(Path path, String password) {

    static final String OWNER = "sloyfe";

    static DataFolder in(Path home, Binaries binaries, Account account) throws IOException {
        Path path = home.resolve("database");
        Path passwordFile = home.resolve("database.password");
        boolean exists = Files.exists(path);
        if (exists) {
            refuseUnlessOurs(path, passwordFile);
        }
        if (!Files.exists(passwordFile)) {
            writePrivately(passwordFile, randomPassword());
        }
        var folder = new DataFolder(path, Files.readString(passwordFile).strip());
        if (!exists) {
            folder.initialise(home, binaries, account);
        }
        account.own(path);
        return folder;
    }

    private static void refuseUnlessOurs(Path path, Path passwordFile) throws IOException {
        Path versionFile = path.resolve("PG_VERSION");
        String version = Files.exists(versionFile) ? Files.readString(versionFile).strip() : "";
        if (version.isEmpty()) {
            throw new CannotStart(
                    "Mappen " + path + " er ikke en database; flytt den bort eller velg en annen med SLOYFE_HOME.",
                    "The folder " + path + " is not a database; move it away or choose another with SLOYFE_HOME.");
        }
        if (!version.equals(Binaries.MAJOR)) {
            throw new CannotStart(
                    "Databasen i " + path + " er laget av PostgreSQL " + version + ", men denne Sløyfe bruker " + Binaries.MAJOR
                            + "; start utgaven som laget den, eksporter, og importer i en ny mappe.",
                    "The database in " + path + " was made by PostgreSQL " + version + ", but this Sløyfe uses " + Binaries.MAJOR
                            + "; start the release that made it, export, and import into a new folder.");
        }
        if (!Files.exists(passwordFile)) {
            throw new CannotStart(
                    "Passordet til databasen mangler: legg tilbake filen " + passwordFile + " fra en sikkerhetskopi.",
                    "The database's password is missing: put back the file " + passwordFile + " from a backup.");
        }
    }

    /** Builds under another name and renames, so that a folder called {@code database} is always whole. */
    private void initialise(Path home, Binaries binaries, Account account) throws IOException {
        Path unfinished = Files.createTempDirectory(home, "unfinished-");
        Path handedOver = Files.createTempFile(home, "handed-over-", "");
        try {
            Files.writeString(handedOver, password);
            account.own(handedOver);
            account.own(unfinished);
            Command.run(account.command(
                    binaries.program("initdb"),
                    "--pgdata=" + unfinished, "--username=" + OWNER, "--pwfile=" + handedOver,
                    "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C",
                    "--locale-provider=icu", "--icu-locale=nb-NO"));
        } finally {
            Files.delete(handedOver);
        }
        Files.move(unfinished, path);
    }

    private static void writePrivately(Path file, String secret) throws IOException {
        var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path unfinished = Files.createTempFile(file.getParent(), "unfinished-", "", onlyOwner);
        Files.writeString(unfinished, secret + "\n");
        Files.move(unfinished, file);
    }

    private static String randomPassword() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
