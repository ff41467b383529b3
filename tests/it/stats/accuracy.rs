//! Accuracy against a key, and many tests at once.

use wakker::stats::{Matrix, Undefined, benjamini_hochberg, cronbach_accuracy, holm};

/// Worked by hand: d = [[1, 0], [2, 1], [0, -1]], the third candidate half rated.
#[test]
fn accuracy_falls_into_four_parts() {
    let key = [[1.0, 3.0], [2.0, 2.0], [4.0, 4.0], [3.0, 2.0]].map(|row| row.map(Some));
    let rated = [
        [Some(2.0), Some(3.0)],
        [Some(4.0), Some(3.0)],
        [Some(4.0), None],
        [Some(3.0), Some(1.0)],
    ];
    let (key, rated) = (Matrix::new(key).unwrap(), Matrix::new(rated).unwrap());
    let accuracy = cronbach_accuracy(&rated, &key).unwrap();
    assert_eq!((accuracy.candidates, accuracy.omitted), (3, 1));
    // d̄ = 1/2; candidates 1/2, 3/2, −1/2; competences 1 and 0; and nothing is left.
    let near = |a: f64, b: f64| (a - b).abs() < 1e-12;
    assert!(near(accuracy.bias, 0.5) && near(accuracy.elevation, 0.25));
    assert!(near(accuracy.differential_elevation, 2.0 / 3.0));
    assert!(near(accuracy.stereotype_accuracy, 0.25));
    assert!(near(accuracy.differential_accuracy, 0.0));
    // 1 + 0 + 4 + 1 + 0 + 1 over six.
    let parts = accuracy.elevation
        + accuracy.differential_elevation
        + accuracy.stereotype_accuracy
        + accuracy.differential_accuracy;
    assert!(near(parts, 7.0 / 6.0));
    let narrow = Matrix::complete([[1.0], [2.0], [3.0], [4.0]]).unwrap();
    assert_eq!(cronbach_accuracy(&narrow, &key), Err(Undefined::OutOfRange));
}

#[test]
fn adjusted_p_keeps_the_order_and_never_falls() {
    let p = [0.03, 0.001, 0.2, 0.03, 0.9, 0.04].map(Some);
    let (found, family) = (benjamini_hochberg(&p), holm(&p));
    for at in 0..p.len() {
        assert!(found[at] >= p[at] && family[at] >= found[at]);
        for other in 0..p.len() {
            assert!(p[at] > p[other] || found[at] <= found[other]);
            assert!(p[at] > p[other] || family[at] <= family[other]);
        }
    }
    assert_eq!(benjamini_hochberg(&[None, Some(0.5)]), [None, Some(0.5)]);
    assert_eq!(holm(&[]), []);
}
