import React from 'react';
import {Composition, registerRoot} from 'remotion';
import '@fontsource/inter/600.css';
import '@fontsource/inter/700.css';
import '@fontsource/inter/800.css';
import {ChartScene} from './ChartScene.jsx';

const Root = () => (
  <Composition
    id="chart"
    component={ChartScene}
    width={720}
    height={1280}
    fps={30}
    durationInFrames={300}
  />
);

registerRoot(Root);
