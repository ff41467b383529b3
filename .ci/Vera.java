// Judges PDF files by veraPDF. Arguments: flavours with commas between them, then the files.
// Prints a line for each file and flavour, with every rule that was broken; exit 1 if any was.

import java.io.FileInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.VeraPDFFoundry;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

public class Vera {
    public static void main(String[] arguments) throws Exception {
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        boolean sound = arguments.length > 1;
        for (String name : arguments[0].split(",")) {
            PDFAFlavour flavour = PDFAFlavour.fromString(name);
            if (flavour == PDFAFlavour.NO_FLAVOUR) {
                throw new IllegalArgumentException("no flavour is called " + name);
            }
            for (int i = 1; i < arguments.length; i++) {
                sound &= judge(arguments[i], flavour);
            }
        }
        System.exit(sound ? 0 : 1);
    }

    private static boolean judge(String path, PDFAFlavour flavour) throws Exception {
        VeraPDFFoundry foundry = Foundries.defaultInstance();
        try (InputStream file = new FileInputStream(path);
                PDFAParser parser = foundry.createParser(file, flavour);
                PDFAValidator validator = foundry.createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            System.out.printf("%s %s %s (%d checks)%n", result.isCompliant() ? "pass" : "FAIL",
                    flavour.getId(), path, result.getTotalAssertions());
            Map<String, String> broken = new TreeMap<>();
            for (TestAssertion check : result.getTestAssertions()) {
                if (check.getStatus() == TestAssertion.Status.FAILED) {
                    broken.putIfAbsent(
                            check.getRuleId().getClause() + "-" + check.getRuleId().getTestNumber(),
                            check.getMessage() + " at " + check.getLocation().getContext());
                }
            }
            broken.forEach((rule, message) -> System.out.println("    " + rule + ": " + message));
            return result.isCompliant();
        }
    }
}
