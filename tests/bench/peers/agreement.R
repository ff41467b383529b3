# Times the R packages that are there: from a matrix in memory to the figure, on one thread.
# Rscript agreement.R FOLDER prints name, program, best wall time in seconds, figure.
folder <- commandArgs(TRUE)[1]
small <- as.matrix(read.csv(file.path(folder, "10000x5.csv")))

best <- function(name, package, repeats, figure) {
  if (!requireNamespace(package, quietly = TRUE)) return(invisible())
  wall <- Inf
  for (i in seq_len(repeats)) {
    start <- proc.time()[["elapsed"]]
    value <- suppressMessages(suppressWarnings(figure()))
    wall <- min(wall, proc.time()[["elapsed"]] - start)
  }
  program <- paste("R", package, as.character(packageVersion(package)))
  cat(sprintf("%s\t%s\t%.9f\t%.9f\n", name, program, wall, value))
}

best("ICC(2,1) 10000x5", "irr", 3, function() irr::icc(small, "twoway", "agreement")$value)
best("ICC(2,1) 10000x5", "psych", 1, function() psych::ICC(small, lmer = TRUE)$results$ICC[2])
best("AC2 quadratic 10000x5", "irrCAC", 3, function() irrCAC::gwet.ac1.raw(as.data.frame(small), weights = "quadratic")$est$coeff.val)
