//! Gwet's reading of benchmarks.

use wakker::stats::Benchmark;

use super::cases;

#[test]
fn benchmarks_are_read_as_gwet_does() {
    let mut tested = 0;
    let all = cases(Some("benchmark"));
    assert_eq!(all.len(), 1);
    for case in &all {
        for (input, expected) in case.json["expected"].as_object().unwrap() {
            let numbers: Vec<f64> = input
                .split([',', '='])
                .filter_map(|part| part.parse().ok())
                .collect();
            let [coefficient, error] = numbers[..] else {
                panic!("{input} is not a coefficient and its error");
            };
            for (name, expected) in expected.as_object().unwrap() {
                let benchmark = match name.as_str() {
                    "landis_koch" => Benchmark::LandisKoch,
                    "altman" => Benchmark::Altman,
                    "fleiss" => Benchmark::Fleiss,
                    "koo_li" => Benchmark::KooLi,
                    "cicchetti" => Benchmark::Cicchetti,
                    "krippendorff" => Benchmark::Krippendorff,
                    _ => panic!("{name} is not tested"),
                };
                let shares = benchmark.cumulative(coefficient, error).unwrap();
                let rows = expected["cumulative"].as_array().unwrap();
                assert_eq!(rows.len(), shares.len());
                for ((row, share), band) in rows.iter().zip(&shares).zip(benchmark.bands()) {
                    assert_eq!(row["label"], band.name);
                    for (part, ours) in [("lo", band.low), ("hi", band.high), ("cum_prob", *share)]
                    {
                        assert!(
                            (row[part].as_f64().unwrap() - ours).abs() < 1e-9,
                            "{name} {part}"
                        );
                        tested += 1;
                    }
                }
                let read = benchmark.read_with_error(coefficient, error).unwrap();
                assert_eq!(expected["label_95"], read.name);
                assert_eq!(
                    expected["label_deterministic"],
                    benchmark.read(coefficient).name
                );
                assert_eq!(
                    expected.as_object().unwrap().len(),
                    3,
                    "{name} has other parts"
                );
            }
        }
        for (key, printed) in case.json["published"].as_object().unwrap() {
            let benchmark = match key
                .rsplit(' ')
                .nth(usize::from(key.ends_with("cumulative")))
            {
                Some("landis_koch") => Benchmark::LandisKoch,
                Some("altman") => Benchmark::Altman,
                Some("fleiss") => Benchmark::Fleiss,
                _ => panic!("{key} is not tested"),
            };
            let ours = benchmark.cumulative(0.77544, 0.14295).unwrap();
            for (ours, printed) in ours.iter().zip(super::list(printed).unwrap()) {
                assert!((ours - printed.unwrap()).abs() <= 0.5e-5 + 1e-9, "{key}");
            }
        }
    }
    assert!(tested > 100);
}
