import React from 'react';
import {AbsoluteFill, Easing, interpolate, useCurrentFrame, useVideoConfig} from 'remotion';

// The same words, values and times as in ChartFilm.java.
const heading = 'Questions answered a day';
const data = [
  ['2022', 310],
  ['2023', 540],
  ['2024', 890],
  ['2025', 1240],
];
const words =
  'Support teams answer four times as many questions as they did three years ago, and half of them before lunch on a Monday'.split(
    ' ',
  );
const firstWord = 0.4;
const wordSeconds = 0.4;
const wordsOnPage = 6;

const growthStart = 0.45;
const growthSeconds = 1.6;
const lastStart = 0.45;
const most = Math.max(...data.map(([, value]) => value));
const settle = Easing.out(Easing.poly(4));
const clamp = {extrapolateLeft: 'clamp', extrapolateRight: 'clamp', easing: settle};

const Background = ({seconds}) => {
  const x = 30 + 18 * Math.sin(seconds * 0.5);
  const y = 25 + 12 * Math.cos(seconds * 0.4);
  return (
    <AbsoluteFill
      style={{
        background: `radial-gradient(circle at ${x}% ${y}%, #241c5c 0%, transparent 60%),
          radial-gradient(circle at ${100 - x}% ${95 - y}%, #561a60 0%, transparent 55%),
          radial-gradient(circle at ${y}% ${100 - x / 2}%, #063a54 0%, transparent 50%), #080b1d`,
      }}
    />
  );
};

const entering = (seconds, from) => {
  const shown = interpolate(seconds, [from, from + 0.75], [0, 1], clamp);
  return {opacity: shown, transform: `translateY(${56 * (1 - shown)}px)`};
};

const Bar = ({number, label, value, seconds}) => {
  const share = (seconds - growthStart) / growthSeconds;
  const begun = (lastStart * number) / (data.length - 1);
  const grown = interpolate(share, [begun, begun + 1 - lastStart], [0, 1], clamp);
  const main = number === data.length - 1;
  return (
    <div style={{width: 136, display: 'flex', flexDirection: 'column', alignItems: 'center'}}>
      <div style={{height: 430, display: 'flex', flexDirection: 'column', justifyContent: 'end'}}>
        <div
          style={{
            opacity: grown > 0 ? 1 : 0,
            color: main ? '#a9b6ff' : '#ffffff',
            fontSize: 28,
            fontWeight: 700,
            textAlign: 'center',
            marginBottom: 14,
            fontVariantNumeric: 'tabular-nums',
          }}
        >
          {Math.round(value * grown).toLocaleString('en')}
        </div>
        <div
          style={{
            width: 82,
            margin: '0 auto',
            height: (380 * value * grown) / most,
            borderRadius: 12,
            background: main
              ? 'linear-gradient(#a9b6ff, #6c79ff)'
              : 'linear-gradient(#6c79ff, #3c46b0)',
          }}
        />
      </div>
      <div style={{color: '#cfd6e6', fontSize: 25, fontWeight: 600, marginTop: 16}}>{label}</div>
    </div>
  );
};

const Chart = ({seconds}) => (
  <div
    style={{
      ...entering(seconds, 0.1),
      position: 'absolute',
      left: 60,
      top: 400,
      width: 600,
      height: 540,
      borderRadius: 34,
      background: '#1b1e3fe6',
      boxShadow: '0 18px 48px #0008',
      display: 'flex',
      justifyContent: 'center',
      alignItems: 'end',
      paddingBottom: 34,
      boxSizing: 'border-box',
    }}
  >
    {data.map(([label, value], number) => (
      <Bar key={label} number={number} label={label} value={value} seconds={seconds} />
    ))}
  </div>
);

const Captions = ({seconds}) => {
  const spoken = Math.floor((seconds - firstWord) / wordSeconds);
  const current = Math.min(Math.max(spoken, 0), words.length - 1);
  const first = current - (current % wordsOnPage);
  const start = firstWord + first * wordSeconds;
  const shown = interpolate(seconds, [start - 0.05, start + 0.2], [0, 1], clamp);
  return (
    <div
      style={{
        position: 'absolute',
        left: 60,
        top: 1020,
        width: 600,
        display: 'flex',
        flexWrap: 'wrap',
        justifyContent: 'center',
        opacity: shown,
        transform: `scale(${0.94 + 0.06 * shown})`,
      }}
    >
      {words.slice(first, first + wordsOnPage).map((word, i) => {
        const marked = first + i === spoken;
        return (
          <span
            key={first + i}
            style={{
              color: marked ? '#10122b' : '#ffffff',
              background: marked ? '#ffd84d' : 'transparent',
              borderRadius: 14,
              padding: '4px 9px',
              fontSize: 44,
              fontWeight: 800,
              textShadow: marked ? 'none' : '0 3px 10px #000a',
            }}
          >
            {word}
          </span>
        );
      })}
    </div>
  );
};

export const ChartScene = () => {
  const {fps, durationInFrames} = useVideoConfig();
  const frame = useCurrentFrame();
  const seconds = frame / fps;
  return (
    <AbsoluteFill style={{fontFamily: 'Inter'}}>
      <Background seconds={seconds} />
      <div
        style={{
          ...entering(seconds, 0),
          position: 'absolute',
          left: 60,
          top: 210,
          width: 600,
          color: '#ffffff',
          fontSize: 64,
          fontWeight: 800,
          lineHeight: 1.1,
        }}
      >
        {heading}
      </div>
      <Chart seconds={seconds} />
      <Captions seconds={seconds} />
      <div
        style={{
          position: 'absolute',
          left: 0,
          bottom: 0,
          height: 8,
          width: `${(100 * frame) / durationInFrames}%`,
          background: '#6c79ff',
        }}
      />
    </AbsoluteFill>
  );
};
